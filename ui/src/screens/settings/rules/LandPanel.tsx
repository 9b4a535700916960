import { useTranslation } from "react-i18next";
import { usePreferences, useSetPreference } from "../../../app/preferences";
import type { Land } from "../../../backend/types";
import { Choice } from "../../../design/parts/fields";
import { Load } from "../../../design/parts/Load";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { useLabels } from "../../../i18n/labels";
import { Line } from "../Line";

const lands: readonly Land[] = [
  "BW",
  "BY",
  "BE",
  "BB",
  "HB",
  "HH",
  "HE",
  "MV",
  "NI",
  "NW",
  "RP",
  "SL",
  "SN",
  "ST",
  "SH",
  "TH",
];

/** The Land whose holidays count. */
export function LandPanel() {
  const { t } = useTranslation("settings");
  const labels = useLabels();
  const preferences = usePreferences();
  const set = useSetPreference();
  return (
    <Panel title={t("rules.land")}>
      {set.isError ? <Failed error={set.error} /> : null}
      <Load query={preferences} rows={1}>
        {({ land }) => (
          <Line title={t("rules.land")} hint={t("rules.land_hint")}>
            <Choice<Land>
              bare
              label={t("rules.land")}
              placeholder={t("rules.land_open")}
              options={lands.map((code) => ({ code, label: labels.of("land", code) }))}
              value={land}
              onChange={(land) => land && set.mutate({ name: "land", value: land })}
            />
          </Line>
        )}
      </Load>
    </Panel>
  );
}
