import { useTranslation } from "react-i18next";
import { allIntensity, allInterpreterNeed, allResidenceStatus, allSex } from "../../backend/types";
import { Choice, ManyChoice, TextInput, YesNo } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import type { Typed, Wrong } from "./typedPerson";

interface Props {
  typed: Typed;
  onChange: (typed: Typed) => void;
  wrong: Wrong;
  /** Also what is asked only once the person is known. */
  whole?: boolean;
}

/** The fields of a person, as they are typed. */
export function PersonForm({ typed, onChange, wrong, whole = false }: Props) {
  const { t } = useTranslation(["field", "common"]);
  const labels = useLabels();
  const set = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  const text = (field: TextField, hint?: string) => ({
    label: labels.field(field),
    value: typed[field],
    onChange: (value: string) => set({ [field]: value }),
    hint,
    error: wrong[field] ? t(wrong[field]) : undefined,
  });
  const none = t("common:none");
  return (
    <>
      <div className="grid-2">
        <TextInput {...text("given")} autoFocus />
        <TextInput {...text("family")} />
        {whole ? null : (
          <>
            <TextInput {...text("original_given")} />
            <TextInput {...text("original_family")} />
          </>
        )}
      </div>
      <div className="grid-2">
        <TextInput {...text("birth", t("date_hint"))} />
        <Choice
          label={labels.field("sex")}
          open={none}
          options={labels.options("sex", allSex)}
          value={typed.sex}
          onChange={(sex) => set({ sex })}
        />
        <ManyChoice
          label={labels.field("languages")}
          options={labels.languages()}
          value={typed.languages}
          onChange={(languages) => set({ languages })}
        />
        <Choice
          label={labels.field("interpreter_need")}
          open={none}
          options={labels.options("interpreter_need", allInterpreterNeed)}
          value={typed.interpreter_need}
          onChange={(interpreter_need) => set({ interpreter_need })}
        />
        <ManyChoice
          label={labels.field("nationalities")}
          options={labels.countries()}
          value={typed.nationalities}
          onChange={(nationalities) => set({ nationalities })}
        />
        <Choice
          label={labels.field("residence_status")}
          open={none}
          options={labels.options("residence_status", allResidenceStatus)}
          value={typed.residence_status}
          onChange={(residence_status) => set({ residence_status })}
        />
        <TextInput {...text("shelter")} />
        <TextInput {...text("room")} />
        <TextInput {...text("phone")} type="tel" />
        <TextInput {...text("email")} type="email" />
      </div>
      {whole ? (
        <>
          <div className="grid-2">
            <TextInput {...text("residence_valid_until", t("day_hint"))} />
            <Choice
              label={labels.field("intensity")}
              open={none}
              options={labels.options("intensity", allIntensity)}
              value={typed.intensity}
              onChange={(intensity) => set({ intensity })}
            />
            <TextInput {...text("birth_place")} />
            <TextInput {...text("address")} />
            <TextInput {...text("azr_number")} />
            <TextInput {...text("file_reference")} />
          </div>
          <TextInput {...text("remark")} lines />
          <div>
            <YesNo
              value={typed.is_address_protected}
              onChange={(is_address_protected) => set({ is_address_protected })}
            >
              {labels.field("is_address_protected")}: {labels.of("veto_why", "address_protected")}
            </YesNo>
            <YesNo
              value={typed.is_whereabouts_unknown}
              onChange={(is_whereabouts_unknown) => set({ is_whereabouts_unknown })}
            >
              {labels.field("is_whereabouts_unknown")}
            </YesNo>
          </div>
        </>
      ) : null}
    </>
  );
}

/** Fields that are typed as text. */
type TextField = { [Field in keyof Typed]: Typed[Field] extends string ? Field : never }[keyof Typed];
