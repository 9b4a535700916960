import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { DraftSafety, DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { Failed } from "../../../design/parts/Notice";
import { useLabels } from "../../../i18n/labels";
import type { Typing } from "../typing";
import { FactField } from "./FactField";
import { fieldFailure, restFailure } from "./fieldFailure";
import {
  changedFacts,
  type Field,
  forms,
  type Group,
  groups,
  type Touched,
  typedFacts,
  wrongFacts,
} from "./typedFacts";

interface Props {
  person: PersonDetail;
  today: Day;
  draft: Typing<Touched>;
  onClose: () => void;
}

/** The facts as they are typed. Only what somebody touched is written; what came in meanwhile stays. */
export function FactsForm({ person, today, draft, onClose }: Props) {
  const { t } = useTranslation(["facts", "field", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const [isTried, setTried] = useState(false);
  const [wasThere] = useState(!draft.isBlank);
  const edit = useDo(backend.personEdit);
  const present = typedFacts(person.fields, person.row.nationalities);
  const touched = draft.value;
  const wrong = wrongFacts(touched, today);

  const type = (field: Field, typed: string) =>
    draft.set(({ [field]: _before, ...others }) =>
      typed === present[field] ? others : { ...others, [field]: typed },
    );
  const close = () => {
    draft.drop();
    onClose();
  };
  const save = () => {
    setTried(true);
    const [first] = Object.keys(wrong);
    if (first)
      return document.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, button)`)?.focus();
    if (edit.isPending) return;
    const changes = changedFacts(touched, present, today);
    if (changes.length === 0) return close();
    edit.mutate([person.row.id, changes], { onSuccess: close });
  };
  const error = (field: Field) => {
    const sentence = isTried ? wrong[field] : undefined;
    return sentence ? t(`field:${sentence}`) : fieldFailure(edit.error, field, labels);
  };
  const rest = restFailure(edit.error, Object.keys(forms));

  return (
    <Form
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {wasThere ? <p className="panel-body small">{t("draft_there")}</p> : null}
      {(Object.keys(groups) as Group[]).map((group, place) => (
        <fieldset className="fact-fields" key={group}>
          <legend>{t(`group.${group}`)}</legend>
          <div className="grid-2">
            {(Object.keys(groups[group]) as Field[]).map((field, first) => (
              <FactField
                key={field}
                field={field}
                value={touched[field] ?? present[field]}
                onChange={(typed) => type(field, typed)}
                error={error(field)}
                autoFocus={place === 0 && first === 0}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {rest ? <Failed error={rest} /> : null}
      <DraftUnsafe of={draft.safety} />
      <div className="form-foot">
        <DraftSafety of={draft.safety} />
        <Action onPress={close}>{t(draft.isBlank ? "common:cancel" : "discard")}</Action>
        <Action primary type="submit" keys={t("common:key_enter")} isPending={edit.isPending}>
          {t("common:save")}
        </Action>
      </div>
    </Form>
  );
}
