import { Clock, Keyboard, Laptop, type LucideIcon, Power } from "lucide-react";
import { Trans, useTranslation } from "react-i18next";
import { keys } from "../../../app/keys";
import { usePreferences, useSetPreference } from "../../../app/preferences";
import type { Preferences } from "../../../backend/types";
import { Chips } from "../../../design/parts/Chips";
import { YesNo } from "../../../design/parts/fields";
import { Icon } from "../../../design/parts/Icon";
import { Load } from "../../../design/parts/Load";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Line } from "../Line";
import { minutesOffered } from "./minutes";

/** When the caseload locks itself, and what is hidden while it is open. */
export function LockSection() {
  const preferences = usePreferences();
  return <Load query={preferences}>{(preferences) => <Lock preferences={preferences} />}</Load>;
}

function Lock({ preferences }: { preferences: Preferences }) {
  const { t } = useTranslation(["settings", "common"]);
  const set = useSetPreference();
  const { lock_minutes, is_discreet } = preferences;
  return (
    <>
      <Panel title={t("lock.title")}>
        <Line title={t("lock.minutes")} hint={t("lock.minutes_hint")}>
          <Chips
            low
            required
            label={t("lock.minutes")}
            options={minutesOffered(lock_minutes).map((minutes) => ({
              code: String(minutes),
              label: String(minutes),
            }))}
            value={[String(lock_minutes)]}
            onChange={([minutes]) => minutes && set.mutate({ name: "lock_minutes", value: Number(minutes) })}
          />
        </Line>
        <ul className="list lock-occasions" aria-label={t("lock.occasions")}>
          <Occasion icon={Clock}>{t("lock.by_time", { count: lock_minutes })}</Occasion>
          <Occasion icon={Keyboard}>
            <Trans
              t={t}
              i18nKey="lock.by_key"
              components={{ k: <kbd /> }}
              values={{ ctrl: t("common:key_ctrl"), key: keys.lock.shown }}
            />
          </Occasion>
          <Occasion icon={Laptop}>{t("lock.by_sleep")}</Occasion>
          <Occasion icon={Power}>{t("lock.by_end")}</Occasion>
        </ul>
      </Panel>
      <Panel title={t("discreet.title")}>
        <Line title={t("discreet.at_start")} hint={t("discreet.hint")}>
          <YesNo value={is_discreet} onChange={(value) => set.mutate({ name: "is_discreet", value })}>
            {t("discreet.yes")}
          </YesNo>
        </Line>
      </Panel>
      {set.isError ? <Failed error={set.error} /> : null}
    </>
  );
}

function Occasion({ icon, children }: { icon: LucideIcon; children: React.ReactNode }) {
  return (
    <li>
      <Icon of={icon} />
      <span>{children}</span>
    </li>
  );
}
