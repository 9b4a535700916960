import { useMutation } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printPage } from "../../../app/print";
import { useBackend } from "../../../backend/context";
import type { SafeSheet, Status } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { YesNo } from "../../../design/parts/fields";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Paper } from "../../secret/Paper";

/** What belongs into the office's safe, once: printed from here and kept in no file. */
export function SafeSheetPanel(props: { sheet: SafeSheet; status: Status; onDone: () => void }) {
  const { sheet, status, onDone } = props;
  const { t } = useTranslation("project");
  const dates = useDates();
  const backend = useBackend();
  const [isInSafe, setInSafe] = useState(false);
  const print = useMutation({ mutationFn: () => printPage(backend), networkMode: "always" });
  return (
    <Panel title={t("safe.title")}>
      <Paper>
        <h1>{t("safe.paper")}</h1>
        <p>{t("safe.paper_what", { project: status.project })}</p>
        <p className="paper-code is-long">{sheet.recovery_identity}</p>
        <p>{t("safe.paper_rule")}</p>
        <h2>{t("sheet.title")}</h2>
        <ol className="paper-words">
          {sheet.words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice
            <li key={index}>{word}</li>
          ))}
        </ol>
        <p>{dates.fullDate(status.today)}</p>
      </Paper>
      <div className="panel-body stack">
        <Notice tone="success" live>
          {t("safe.founded")}
        </Notice>
        <p>{t("safe.what")}</p>
        <div className="row">
          <Action primary={!isInSafe} icon={Printer} onPress={() => print.mutate()}>
            {t("safe.print")}
          </Action>
        </div>
        {print.error ? <Failed error={print.error} /> : null}
        <div className="sheet-code">
          <p className="safe-key">{sheet.recovery_identity}</p>
          <p className="hint">{t("safe.by_hand")}</p>
        </div>
        <YesNo value={isInSafe} onChange={setInSafe}>
          {t("safe.in_safe")}
        </YesNo>
        <div className="row">
          <Action primary={isInSafe} isDisabled={!isInSafe} onPress={onDone}>
            {t("safe.go_on")}
          </Action>
        </div>
      </div>
    </Panel>
  );
}
