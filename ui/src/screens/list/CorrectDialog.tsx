import { useState } from "react";
import { useTranslation } from "react-i18next";
import { allResidenceStatus, allSex, type NewPerson } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Choice, ManyChoice, TextInput } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import { correctedPerson, findWrong, type Typed, typedOf, type Wrong } from "./typedRow";

interface Props {
  row: number;
  person: NewPerson;
  today: Day;
  onClose: () => void;
  onCorrect: (person: NewPerson) => void;
}

/** Puts right what the program understood of a row. Other spellings and fields that are not shown stay as they were. */
export function CorrectDialog({ row, person, today, onClose, onCorrect }: Props) {
  const { t } = useTranslation(["list", "field", "common"]);
  const labels = useLabels();
  const [typed, setTyped] = useState(() => typedOf(person));
  const [wrong, setWrong] = useState<Wrong>({});
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const none = t("common:none");
  const save = () => {
    const found = findWrong(typed, today);
    setWrong(found);
    if (Object.keys(found).length === 0) onCorrect(correctedPerson(person, typed, today));
  };
  const text = (field: TextField, hint?: string) => ({
    label: labels.field(field),
    value: typed[field],
    onChange: (value: string) => set({ [field]: value }),
    hint,
    error: wrong[field] ? t(wrong[field]) : undefined,
  });
  const foot = (
    <Action primary type="submit">
      {t("correct_save")}
    </Action>
  );
  return (
    <DialogFrame title={t("correct_title", { row })} onClose={onClose} onSubmit={save} wide foot={foot}>
      <div className="stack">
        <div className="grid-2">
          <TextInput {...text("given")} autoFocus />
          <TextInput {...text("family")} />
          <TextInput {...text("birth", t("field:date_hint"))} />
          <Choice
            label={labels.field("sex")}
            open={none}
            options={labels.options("sex", allSex)}
            value={typed.sex}
            onChange={(sex) => set({ sex })}
          />
          <ManyChoice
            label={labels.field("nationalities")}
            options={labels.countries()}
            value={typed.nationalities}
            onChange={(nationalities) => set({ nationalities })}
          />
          <ManyChoice
            label={labels.field("languages")}
            options={labels.languages()}
            value={typed.languages}
            onChange={(languages) => set({ languages })}
          />
          <Choice
            label={labels.field("residence_status")}
            open={none}
            options={labels.options("residence_status", allResidenceStatus)}
            value={typed.residence_status}
            onChange={(residence_status) => set({ residence_status })}
          />
          <TextInput {...text("residence_valid_until", t("field:day_hint"))} />
          <TextInput {...text("room")} />
          <TextInput {...text("phone")} type="tel" />
        </div>
        <TextInput {...text("remark")} lines />
      </div>
    </DialogFrame>
  );
}

type TextField = { [Field in keyof Typed]: Typed[Field] extends string ? Field : never }[keyof Typed];
