import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { CloseDialog } from "./CloseDialog";
import { EraseDialog } from "./EraseDialog";

/** The end of a file: care that ends, which can begin again, and erasing, which cannot be taken back. */
export function EndPanel({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("ending");
  const dates = useDates();
  const backend = useBackend();
  const [over, setOver] = useState<"close" | "erase" | null>(null);
  const reopen = useDo(backend.personReopen);
  const { closed_on, opened_on } = person.fields;
  return (
    <Panel title={t("title")}>
      <div className="panel-body stack">
        <p className="small muted">
          {opened_on ? t("opened", { date: dates.fullDate(opened_on) }) : t("opened_unknown")}{" "}
          {closed_on ? t("closed", { date: dates.fullDate(closed_on) }) : null}
        </p>
        <div className="row">
          {closed_on ? (
            <Action low isDisabled={reopen.isPending} onPress={() => reopen.mutate([person.row.id])}>
              {t("reopen")}
            </Action>
          ) : (
            <Action low onPress={() => setOver("close")}>
              {t("close")}
            </Action>
          )}
          <Action low onPress={() => setOver("erase")}>
            {t("erase")}
          </Action>
        </div>
        {reopen.isError ? <Failed error={reopen.error} /> : null}
      </div>
      {over === "close" ? <CloseDialog person={person} today={today} onClose={() => setOver(null)} /> : null}
      {over === "erase" ? <EraseDialog person={person} onClose={() => setOver(null)} /> : null}
    </Panel>
  );
}
