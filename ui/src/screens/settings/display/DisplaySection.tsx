import { useState } from "react";
import { useTranslation } from "react-i18next";
import { readTheme, showTheme, type Theme } from "../../../app/theme";
import { Chips } from "../../../design/parts/Chips";
import { Panel } from "../../../design/parts/Panel";
import { changeLanguage, type Language } from "../../../i18n";
import { Line } from "../Line";

/** How the window looks and which language it speaks. */
export function DisplaySection() {
  const { t, i18n } = useTranslation("settings");
  const [theme, setTheme] = useState<Theme>(readTheme);
  const pick = (picked: Theme | undefined) => {
    if (!picked) return;
    showTheme(picked);
    setTheme(picked);
  };
  return (
    <Panel title={t("section.display")}>
      <Line title={t("display.language")}>
        <Chips
          low
          required
          label={t("display.language")}
          options={[
            { code: "de", label: "Deutsch" },
            { code: "en", label: "English" },
          ]}
          value={[i18n.language]}
          onChange={([language]) => void changeLanguage(language as Language)}
        />
      </Line>
      <Line title={t("display.theme")}>
        <Chips
          low
          required
          label={t("display.theme")}
          options={[
            { code: "system", label: t("display.theme_system") },
            { code: "light", label: t("display.theme_light") },
            { code: "dark", label: t("display.theme_dark") },
          ]}
          value={[theme]}
          onChange={([theme]) => pick(theme)}
        />
      </Line>
    </Panel>
  );
}
