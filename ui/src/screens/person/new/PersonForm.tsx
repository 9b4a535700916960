import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../../backend/context";
import { allInterpreterNeed, allResidenceStatus, allSex } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Choice, ManyChoice, TextInput } from "../../../design/parts/fields";
import { useLabels } from "../../../i18n/labels";
import { Suggested } from "../facts/Suggested";
import { saysMore, type Typed, type Wrong } from "./typedPerson";

interface Props {
  typed: Typed;
  onChange: (part: Partial<Typed>) => void;
  wrong: Wrong;
  /** What is wrong with the name; empty when nothing is. */
  nameError: string | undefined;
  /** Stands between the names and the rest: who might be the same. */
  between: ReactNode;
}

/** The fields of a new person: what is asked first, and the rest one press away. */
export function PersonForm({ typed, onChange, wrong, nameError, between }: Props) {
  const { t } = useTranslation(["field", "common", "person"]);
  const labels = useLabels();
  const backend = useBackend();
  const shelters = useQuery({ queryKey: ["shelters"], queryFn: () => backend.shelterList() });
  const [isWhole, setWhole] = useState(() => saysMore(typed));
  const text = (field: TextField, hint?: string) => ({
    label: labels.field(field),
    value: typed[field],
    onChange: (value: string) => onChange({ [field]: value }),
    hint,
    error: wrong[field] ? t(wrong[field]) : undefined,
  });
  const none = t("common:none");
  return (
    <>
      <div className="grid-2">
        <TextInput {...text("given")} error={nameError} autoFocus />
        <TextInput {...text("family")} />
        <TextInput {...text("original_given")} />
        <TextInput {...text("original_family")} />
        <TextInput {...text("birth", t("date_hint"))} />
        <ManyChoice
          label={labels.field("languages")}
          options={labels.languages()}
          value={typed.languages}
          onChange={(languages) => onChange({ languages })}
        />
      </div>
      {between}
      <div className="grid-2">
        <Suggested
          {...text("shelter")}
          suggestions={(shelters.data ?? []).flatMap((row) => row.fields.name ?? [])}
        />
        <TextInput {...text("room")} />
      </div>
      <Action link aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
        {t(isWhole ? "less" : "more")}
      </Action>
      {isWhole ? (
        <div className="grid-2">
          <Choice
            label={labels.field("sex")}
            open={none}
            options={labels.options("sex", allSex)}
            value={typed.sex}
            onChange={(sex) => onChange({ sex })}
          />
          <ManyChoice
            label={labels.field("nationalities")}
            options={labels.countries()}
            value={typed.nationalities}
            onChange={(nationalities) => onChange({ nationalities })}
          />
          <Choice
            label={labels.field("residence_status")}
            open={none}
            options={labels.options("residence_status", allResidenceStatus)}
            value={typed.residence_status}
            onChange={(residence_status) => onChange({ residence_status })}
          />
          <TextInput {...text("residence_valid_until", t("day_hint"))} />
          <Choice
            label={labels.field("interpreter_need")}
            open={none}
            options={labels.options("interpreter_need", allInterpreterNeed)}
            value={typed.interpreter_need}
            onChange={(interpreter_need) => onChange({ interpreter_need })}
          />
          <TextInput {...text("phone")} type="tel" />
          <TextInput {...text("email")} type="email" />
        </div>
      ) : null}
    </>
  );
}

/** Fields that are typed as text. */
type TextField = { [Field in keyof Typed]: Typed[Field] extends string ? Field : never }[keyof Typed];
