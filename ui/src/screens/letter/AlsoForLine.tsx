import { useTranslation } from "react-i18next";
import type { PersonId, PersonRef } from "../../backend/types";
import { FormLine } from "../../design/parts/FormLine";
import { YesNo } from "../../design/parts/fields";
import { Name } from "../../design/parts/Name";

interface Props {
  family: PersonRef[];
  value: PersonId[];
  onChange: (also_for: PersonId[]) => void;
}

/** For whom of her family the letter counts too. */
export function AlsoForLine({ family, value, onChange }: Props) {
  const { t } = useTranslation("letter");
  if (family.length === 0) return null;
  return (
    <FormLine label={t("also_for")}>
      {family.map((other) => (
        <YesNo
          key={other.id}
          value={value.includes(other.id)}
          onChange={(is) => onChange(is ? [...value, other.id] : value.filter((known) => known !== other.id))}
        >
          <Name of={other} />
        </YesNo>
      ))}
      <p className="hint">{t("also_hint")}</p>
    </FormLine>
  );
}
