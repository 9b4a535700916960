import { Lock, WifiOff } from "lucide-react";
import { Trans, useTranslation } from "react-i18next";
import type { Status } from "../backend/types";
import { useDates } from "../dates/shown";
import { Icon } from "../design/parts/Icon";
import { State } from "../design/parts/State";
import { useDesk } from "./desk";
import { DemoEnd, SheetReminder } from "./StatusSafety";

/** The line at the foot of every screen: what is safe, what was handed over, what waits. */
export function StatusLine({ status }: { status: Status }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { savedAt } = useDesk();
  const at = status.handed_over_at && dates.moment(status.handed_over_at, status.today);
  const bold = { b: <b /> };
  return (
    <footer className="status">
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
      {status.clock_is_behind ? <State tone="warning">{t("status.clock_behind")}</State> : null}
      <SheetReminder status={status} />
      <span className="end">
        <span role="status">{savedAt ? t("status.saved", { at: savedAt }) : null}</span>
        {status.is_demo ? <span>{t("status.demo")}</span> : null}
        {status.is_demo ? <DemoEnd /> : null}
      </span>
    </footer>
  );
}
