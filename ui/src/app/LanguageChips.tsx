import { useTranslation } from "react-i18next";
import { Chips } from "../design/parts/Chips";
import { useDisplay } from "./display";

const languages = [
  { code: "de", label: "Deutsch" },
  { code: "en", label: "English" },
] as const;

/** The language of the pages; each under its own name, so that whoever reads only that one finds it. */
export function LanguageChips() {
  const { t } = useTranslation();
  const { display, change } = useDisplay();
  return (
    <Chips
      low
      required
      label={t("language")}
      options={languages}
      value={[display.language]}
      onChange={([language]) => language && change({ language })}
    />
  );
}
