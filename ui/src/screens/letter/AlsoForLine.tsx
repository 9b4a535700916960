import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonId, PersonRef } from "../../backend/types";
import { FormLine } from "../../design/parts/FormLine";
import { YesNo } from "../../design/parts/fields";
import { Name } from "../../design/parts/Name";

interface Props {
  family: PersonRef[];
  value: PersonId[];
  onChange: (also_for: PersonId[]) => void;
  /** What is to be said of one of them. */
  said?: (other: PersonRef) => ReactNode;
  error?: string | undefined;
}

/** For whom of her family the letter counts too. */
export function AlsoForLine({ family, value, onChange, said, error }: Props) {
  const { t } = useTranslation("letter");
  if (family.length === 0) return null;
  const hidden = value.filter((known) => family.every(({ id }) => id !== known));
  const choose = (other: PersonId, is: boolean) => {
    const chosen = family.filter(({ id }) => (id === other ? is : value.includes(id)));
    // In the order in which they are offered: taken away and put back is as it was.
    onChange([...chosen.map(({ id }) => id), ...hidden]);
  };
  return (
    <FormLine label={t("also_for")} error={error}>
      {family.map((other) => (
        <div key={other.id}>
          <YesNo value={value.includes(other.id)} onChange={(is) => choose(other.id, is)}>
            <Name of={other} />
          </YesNo>
          {said?.(other)}
        </div>
      ))}
      <p className="hint">{t("also_hint")}</p>
    </FormLine>
  );
}
