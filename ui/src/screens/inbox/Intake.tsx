import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FolderInput } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { useBackend } from "../../backend/context";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Icon } from "../../design/parts/Icon";
import { Failed } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Outcomes } from "./Outcomes";
import "./inbox.css";

interface Props {
  /** How choosing files is called here. */
  chooseLabel: string;
  today: Day;
  /** Says so when nothing was read in yet. */
  showEmpty?: boolean;
  /** A unit as people say it; where nobody knows better, its name in the roster. */
  unitOf?: (unit: string) => string;
}

/** The place where files come in: dropped anywhere on the window, or chosen. */
export function Intake({ chooseLabel, today, showEmpty = false, unitOf = (unit) => unit }: Props) {
  const { t } = useTranslation("inbox");
  const backend = useBackend();
  const client = useQueryClient();
  const { outcomes, addOutcomes, intake } = useDesk();
  const take = useMutation({
    mutationFn: () => backend.bundleImport(),
    onSuccess: (taken) => {
      addOutcomes(taken);
      return client.invalidateQueries();
    },
  });
  const error = take.error ?? intake.error;
  return (
    <div className="stack">
      <section className={intake.isHovering ? "drop drop-over" : "drop"} aria-label={t("drop")}>
        <Icon of={FolderInput} />
        <p role="status">
          {intake.importing > 0 ? (
            t("working", { count: intake.importing })
          ) : (
            <>
              <b>{t(intake.isHovering ? "drop_now" : "drop")}</b> <span className="muted">{t("or")}</span>
            </>
          )}
        </p>
        <Action isPending={take.isPending} onPress={() => take.mutate()}>
          {chooseLabel}
        </Action>
      </section>
      {error ? <Failed error={error} /> : null}
      {outcomes.length > 0 ? <Outcomes outcomes={outcomes} today={today} unitOf={unitOf} /> : null}
      {outcomes.length === 0 && showEmpty ? (
        <Panel title={t("outcomes")}>
          <EmptyState>{t("empty")}</EmptyState>
        </Panel>
      ) : null}
    </div>
  );
}
