import { useTranslation } from "react-i18next";
import { allSheetLanguage, type SheetKnown, type SheetLanguage } from "../../backend/types";
import { Choice } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";

interface Props {
  known: SheetKnown;
  value: SheetLanguage;
  onChange: (language: SheetLanguage) => void;
}

/** Which language stands beside German: hers first. */
export function LanguageField({ known, value, onChange }: Props) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  const hers = known.languages.filter((language) => language !== "deu");
  const others = allSheetLanguage.filter((language) => language !== "deu" && !hers.includes(language));
  const spoken = known.first_language;
  const isLacking = spoken !== null && known.languages.length === 0;
  return (
    <div data-field="language">
      <Choice<SheetLanguage>
        label={t("field.language")}
        options={[
          ...hers.map((code) => ({ code, label: t("hers", { language: labels.language(code) }) })),
          { code: "deu", label: t("german_only_long") },
          ...others.map((code) => ({ code, label: labels.language(code) })),
        ]}
        value={value}
        onChange={(language) => language && onChange(language)}
        {...(isLacking ? { hint: t("lacking", { language: labels.language(spoken) }) } : {})}
      />
    </div>
  );
}
