import { useTranslation } from "react-i18next";
import { Chips } from "../../design/parts/Chips";
import { Choice } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";

const GERMAN = "deu";

interface Props {
  /** What is chosen, or the first language of the person. */
  value: string | null;
  onChange: (language: string | null) => void;
  /** What the people speak who were chosen. */
  known: string[];
}

/** In which language: what the people speak is offered, any other can be chosen. */
export function LanguageChoice({ value, onChange, known }: Props) {
  const { t } = useTranslation("note");
  const labels = useLabels();
  const offered = [...new Set([...known, GERMAN, ...(value ? [value] : [])])];
  const others = labels.languages().filter(({ code }) => !offered.includes(code));
  return (
    <div className="row">
      <div data-keys="">
        <Chips
          label={t("language")}
          options={offered.map((code) => ({ code, label: labels.language(code) }))}
          value={value ? [value] : []}
          onChange={([language]) => onChange(language ?? null)}
        />
      </div>
      <div className="note-other">
        <Choice
          label={t("other_language")}
          placeholder={t("other_language")}
          value={null}
          onChange={onChange}
          options={others}
        />
      </div>
    </div>
  );
}
