import { FileText, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { printPage } from "../../../app/print";
import { useBackend } from "../../../backend/context";
import type { DeadlineDetail } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Panel } from "../../../design/parts/Panel";
import { useDeadlineSheet } from "../useDeadlineSheet";

/** Paper about the deadline: the sheet in her language, and this page. */
export function HandOut({ detail }: { detail: DeadlineDetail }) {
  const { t } = useTranslation("deadline");
  const backend = useBackend();
  const openSheet = useDeadlineSheet();
  const { person, brief } = detail.deadline;
  return (
    <Panel title={t("one.hand_out")} className="no-print">
      <div className="panel-body dl-hand-out">
        {person && brief.last_day ? (
          <Action icon={FileText} onPress={() => openSheet(detail)}>
            {t("one.sheet")}
          </Action>
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
