import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { PersonForm } from "./PersonForm";
import { blankPerson, findWrong, newPerson } from "./typedPerson";

/** Takes a person into care. A name is enough. */
export function NewPersonDialog({ today, onClose }: { today: Day; onClose: () => void }) {
  const { t } = useTranslation(["person", "common"]);
  const backend = useBackend();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState(blankPerson);
  const [isTried, setTried] = useState(false);
  const add = useDo(backend.personAdd);
  const wrong = findWrong(typed, today);
  const save = () => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || add.isPending) return;
    add.mutate([newPerson(typed, today)], {
      onSuccess: (id) => {
        onClose();
        navigate(`/people/${id}`);
      },
    });
  };
  const foot = (
    <>
      <p className="hint">{t("new_hint")}</p>
      <Action primary type="submit" keys={t("common:key_enter")} isPending={add.isPending}>
        {t("common:save")}
      </Action>
    </>
  );
  return (
    <DialogFrame title={t("new")} onClose={onClose} onSubmit={save} error={add.error} foot={foot}>
      <PersonForm typed={typed} onChange={setTyped} wrong={isTried ? wrong : {}} />
    </DialogFrame>
  );
}
