import { Footprints, GitCompareArrows, type LucideIcon, Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDesk } from "../../app/desk";
import { useDraftPlaces } from "../../app/useDraft";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { Panel } from "../../design/parts/Panel";
import { offered, plainChoice } from "../people/choice";
import { firstPlace } from "../people/place";

/** What was left lying: notes that were begun, what two devices say, people nobody saw for long. */
export function LeftPanel({ status, unseen }: { status: Status; unseen: number }) {
  const { t } = useTranslation("today");
  const [, navigate] = useLocation();
  const { resumeNote, listPlace } = useDesk();
  const drafts = useDraftPlaces("note:");
  const [newest] = drafts;
  const showUnseen = () => {
    const choice = offered.find((view) => view.word === "unseen")?.choice ?? plainChoice;
    listPlace.current = { ...firstPlace(), choice };
    navigate("/people");
  };
  const lines: (ReactNode | null)[] = [
    newest ? (
      <Line
        key="drafts"
        icon={Pencil}
        what={t("left.drafts", { count: drafts.length })}
        more={t("left.drafts_more")}
        step={t("left.resume")}
        onStep={() => resumeNote(newest)}
      />
    ) : null,
    status.conflicts > 0 ? (
      <Line
        key="conflicts"
        icon={GitCompareArrows}
        what={t("left.conflicts", { count: status.conflicts })}
        more={t("left.conflicts_more")}
        step={t("left.look")}
        onStep={() => navigate("/conflicts")}
      />
    ) : null,
    unseen > 0 ? (
      <Line
        key="unseen"
        icon={Footprints}
        what={t("left.unseen", { count: unseen })}
        more={t("left.unseen_more")}
        step={t("left.show")}
        onStep={showUnseen}
      />
    ) : null,
  ].filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <Panel title={t("left.title")}>
      <ul className="left-list">{lines}</ul>
    </Panel>
  );
}

interface LineProps {
  icon: LucideIcon;
  what: string;
  more: string;
  step: string;
  onStep: () => void;
}

function Line({ icon, what, more, step, onStep }: LineProps) {
  return (
    <li>
      <Icon of={icon} />
      <span>
        <b>{what}</b>
        <span className="second">{more}</span>
      </span>
      <Action link aria-label={`${step}: ${what}`} onPress={onStep}>
        {step}
      </Action>
    </li>
  );
}
