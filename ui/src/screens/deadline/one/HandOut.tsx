import { FileText, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../../app/desk";
import { printPage } from "../../../app/print";
import { useBackend } from "../../../backend/context";
import type { DeadlineDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { Panel } from "../../../design/parts/Panel";
import { sheetOfDeadline } from "../../sheet/asks";

/** Paper about the deadline: the sheet in her language, and this page. */
export function HandOut({ detail, today }: { detail: DeadlineDetail; today: Day }) {
  const { t } = useTranslation("deadline");
  const backend = useBackend();
  const { openSheet } = useDesk();
  const { person, brief, end } = detail.deadline;
  const isRunning = end === null && brief.last_day !== null && brief.last_day >= today;
  return (
    <Panel title={t("one.hand_out")} className="no-print">
      <div className="panel-body dl-hand-out">
        {person && isRunning && !brief.is_open_question ? (
          <Action icon={FileText} onPress={() => openSheet(sheetOfDeadline(person, brief.id))}>
            {t("one.sheet")}
          </Action>
        ) : null}
        {person && isRunning && brief.is_open_question ? (
          <p className="muted small">{t("one.sheet_waits")}</p>
        ) : null}
        <Action icon={Printer} onPress={() => void printPage(backend)}>
          {t("one.print")}
        </Action>
        <p className="muted small">
          {t("calendar.sign")}: {brief.id.slice(-6).toUpperCase()}
        </p>
      </div>
    </Panel>
  );
}
