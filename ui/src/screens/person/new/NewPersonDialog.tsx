import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { DraftSafety, DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { useLabels } from "../../../i18n/labels";
import { useTyping } from "../typing";
import { Likenesses } from "./Likenesses";
import { PersonForm } from "./PersonForm";
import { blankPerson, findWrong, newPerson } from "./typedPerson";
import "./new.css";

/** Takes a person into care. A name is enough; who is here already under a similar one is shown meanwhile. */
export function NewPersonDialog({ today, onClose }: { today: Day; onClose: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const [, navigate] = useLocation();
  const draft = useTyping("person:new", blankPerson);
  const [isTried, setTried] = useState(false);
  const add = useDo(backend.personAdd);
  const typed = draft.value;
  const wrong = findWrong(typed, today);
  const isNameless = newPerson(typed, today).names.length === 0;
  const isRefused = add.error ? toFailure(add.error).code === "name_missing" : false;
  const save = () => {
    setTried(true);
    if (isNameless || Object.keys(wrong).length > 0 || add.isPending) return;
    add.mutate([newPerson(typed, today)], {
      onSuccess: (id) => {
        draft.drop();
        onClose();
        navigate(`/people/${id}`);
      },
    });
  };
  const foot = (
    <>
      <DraftSafety of={draft.safety} />
      <p className="hint">{t("new_hint")}</p>
      {draft.isBlank ? null : <Action onPress={() => draft.drop()}>{t("start_again")}</Action>}
      <Action primary type="submit" keys={t("common:key_enter")} isPending={add.isPending}>
        {t("common:save")}
      </Action>
    </>
  );
  const nameError =
    (isTried && isNameless) || isRefused ? labels.failure({ code: "name_missing", params: {} }) : null;
  return (
    <DialogFrame
      title={t("new")}
      onClose={onClose}
      onSubmit={save}
      error={isRefused ? null : add.error}
      foot={foot}
    >
      <DraftUnsafe of={draft.safety} />
      <PersonForm
        typed={typed}
        onChange={(part) => draft.set((before) => ({ ...before, ...part }))}
        wrong={isTried ? wrong : {}}
        nameError={nameError ? `${nameError.what} ${nameError.todo}` : undefined}
        between={
          <Likenesses
            typed={typed}
            today={today}
            onOpen={(person) => {
              onClose();
              navigate(`/people/${person}`);
            }}
          />
        }
      />
    </DialogFrame>
  );
}
