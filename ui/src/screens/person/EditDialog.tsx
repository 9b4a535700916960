import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { PersonForm } from "./PersonForm";
import { changesOf, findWrong, typedOf } from "./typedPerson";

/** Changes the facts of a person. Only what was changed is written. */
export function EditDialog({
  person,
  today,
  onClose,
}: {
  person: PersonDetail;
  today: Day;
  onClose: () => void;
}) {
  const { t } = useTranslation(["person", "common"]);
  const backend = useBackend();
  // What stood there when the dialog was opened: a change that came in meanwhile is not taken for one made here.
  const [before] = useState(() => typedOf(person));
  const [typed, setTyped] = useState(before);
  const [isTried, setTried] = useState(false);
  const edit = useDo(backend.personEdit);
  const wrong = findWrong(typed, today);
  const save = () => {
    setTried(true);
    if (Object.keys(wrong).length > 0 || edit.isPending) return;
    const changes = changesOf(before, typed, today);
    if (changes.length === 0) return onClose();
    edit.mutate([person.row.id, changes], { onSuccess: onClose });
  };
  const foot = (
    <>
      <p className="hint">{t("edit_hint")}</p>
      <Action primary type="submit" keys={t("common:key_enter")} isPending={edit.isPending}>
        {t("common:save")}
      </Action>
    </>
  );
  return (
    <DialogFrame title={t("edit_title")} onClose={onClose} onSubmit={save} error={edit.error} foot={foot}>
      <PersonForm typed={typed} onChange={setTyped} wrong={isTried ? wrong : {}} whole />
    </DialogFrame>
  );
}
