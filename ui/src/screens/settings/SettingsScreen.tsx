import { useTranslation } from "react-i18next";
import { Redirect } from "wouter";
import { PageHead } from "../../app/PageHead";
import type { Status } from "../../backend/types";
import { SectionList } from "./SectionList";
import { sectionsOf } from "./sections";
import "./settings.css";

interface Props {
  status: Status;
  /** The `id` of a section; without it, or with an unknown one, the first. */
  section: string | undefined;
}

/** The settings: a list of sections, and one of them beside it. */
export function SettingsScreen({ status, section }: Props) {
  const { t } = useTranslation("settings");
  const offered = sectionsOf(status.seat);
  const shown = offered.find(({ id }) => id === section);
  if (!shown) return <Redirect to={`/settings/${offered[0]?.id}`} replace />;
  const Shown = shown.component;
  return (
    <>
      <PageHead title={t("title")} answer={t(`section.${shown.id}`)} help={shown.help ?? "settings"} />
      <div className="settings">
        <SectionList sections={offered} shown={shown.id} />
        <div className="stack settings-shown" key={shown.id}>
          <Shown status={status} />
        </div>
      </div>
    </>
  );
}
