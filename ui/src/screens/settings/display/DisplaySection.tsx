import { useTranslation } from "react-i18next";
import { sizes, useDisplay } from "../../../app/display";
import { LanguageChips } from "../../../app/LanguageChips";
import { Chips } from "../../../design/parts/Chips";
import { YesNo } from "../../../design/parts/fields";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Line } from "../Line";

const sizeCodes = sizes.map((size) => ({ code: String(size), label: `${size} %` }));

/** How the window looks and which language it speaks: at once, on the locked screen too, and at the next start. */
export function DisplaySection() {
  const { t } = useTranslation("settings");
  const { display, change, error } = useDisplay();
  return (
    <>
      <Panel title={t("section.display")}>
        <Line title={t("display.language")} hint={t("display.language_hint")}>
          <LanguageChips />
        </Line>
        <Line title={t("display.theme")}>
          <Chips
            low
            required
            label={t("display.theme")}
            options={(["system", "light", "dark"] as const).map((code) => ({
              code,
              label: t(`display.theme_${code}`),
            }))}
            value={[display.theme]}
            onChange={([theme]) => theme && change({ theme })}
          />
        </Line>
        <Line title={t("display.size")} hint={t("display.size_hint")}>
          <Chips
            low
            required
            label={t("display.size")}
            options={sizeCodes}
            value={[String(display.size)]}
            onChange={([size]) => size && change({ size: Number(size) })}
          />
        </Line>
        <Line title={t("display.motion")} hint={t("display.motion_hint")}>
          <YesNo value={display.is_calm} onChange={(is_calm) => change({ is_calm })}>
            {t("display.calm")}
          </YesNo>
        </Line>
      </Panel>
      {error ? <Failed error={error} /> : null}
    </>
  );
}
