import { Lock, WifiOff } from "lucide-react";
import { Trans, useTranslation } from "react-i18next";
import type { Status } from "../backend/types";
import { useDates } from "../dates/shown";
import { Action } from "../design/parts/Action";
import { Icon } from "../design/parts/Icon";
import { Failed } from "../design/parts/Notice";
import { State } from "../design/parts/State";
import { BackupLine } from "./BackupLine";
import { SavedLine } from "./SavedLine";
import { DemoEnd, SheetReminder } from "./StatusSafety";
import type { useUndo } from "./steps";

/** The line at the foot of every screen: what is safe, what was handed over, what waits. */
export function StatusLine({ status, undo }: { status: Status; undo: ReturnType<typeof useUndo> }) {
  const { t } = useTranslation();
  const dates = useDates();
  const at = status.handed_over_at && dates.moment(status.handed_over_at, status.today);
  const bold = { b: <b /> };
  return (
    <footer className="status">
      {undo.isError ? (
        <div className="said">
          <Failed error={undo.error} />
          <Action low onPress={() => undo.reset()}>
            {t("dismiss")}
          </Action>
        </div>
      ) : null}
      <span>
        <Icon of={WifiOff} />
        {t("status.offline")}
      </span>
      <span>
        <Icon of={Lock} />
        {t("status.encrypted")}
      </span>
      {status.seat === "worker" ? (
        <span>
          {at ? (
            <Trans i18nKey="status.handed_over" values={{ at }} components={bold} />
          ) : (
            t("status.never_handed_over")
          )}
          {" · "}
          <Trans
            i18nKey="status.waiting"
            values={{ count: status.changes_waiting }}
            components={bold}
            count={status.changes_waiting}
          />
        </span>
      ) : null}
      {status.next_due_on ? (
        <span>
          <Trans
            i18nKey="status.next_due"
            values={{ day: dates.day(status.next_due_on, status.today) }}
            components={bold}
          />
        </span>
      ) : null}
      {status.seat === "worker" && status.conflicts > 0 ? (
        <span>
          <Trans
            i18nKey="status.conflicts"
            values={{ count: status.conflicts }}
            components={bold}
            count={status.conflicts}
          />
        </span>
      ) : null}
      <BackupLine status={status} />
      {status.clock_is_behind ? <State tone="warning">{t("status.clock_behind")}</State> : null}
      <SheetReminder status={status} />
      <span className="end">
        <SavedLine undo={undo} />
        {status.is_demo ? <span>{t("status.demo")}</span> : null}
        {status.is_demo ? <DemoEnd /> : null}
      </span>
    </footer>
  );
}
