import { Package } from "lucide-react";
import { Trans, useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { keys } from "../../app/keys";
import type { Status } from "../../backend/types";
import { daysBetween, weekdayOf } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { useCaps } from "../../design/parts/Keys";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";

const FRIDAY = 5;

/** Whether the bundle of the week is due: it is Friday and none went today, or the last one is a week old. */
export function isBundleDue({ changes_waiting, handed_over_at, today }: Status): boolean {
  if (changes_waiting === 0) return false;
  if (!handed_over_at) return true;
  const age = daysBetween(handed_over_at, today);
  return age >= 7 || (weekdayOf(today) === FRIDAY && age > 0);
}

/** How what goes to the office stands, and the way there. */
export function BundlePanel({ status }: { status: Status }) {
  const { t } = useTranslation("today");
  const dates = useDates();
  const [, navigate] = useLocation();
  const caps = useCaps();
  const { changes_waiting, confirmed_at, is_enrolled } = status;
  if (!is_enrolled) return null;
  return (
    <Panel
      title={t("bundle.title")}
      end={isBundleDue(status) ? <State tone="warning">{t("bundle.due")}</State> : null}
    >
      <div className="panel-body stack">
        <p className="small">
          <Trans
            t={t}
            i18nKey="bundle.waiting"
            count={changes_waiting}
            values={{ count: changes_waiting }}
            components={{ b: <b /> }}
          />{" "}
          {confirmed_at
            ? t("bundle.confirmed", { at: dates.day(confirmed_at, status.today) })
            : t("bundle.unconfirmed")}
        </p>
        <Action icon={Package} keys={caps(keys.bundle.caps).join(" ")} onPress={() => navigate("/bundle")}>
          {t("bundle.look")}
        </Action>
      </div>
    </Panel>
  );
}
