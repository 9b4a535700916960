import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { ErasurePreview, PersonDetail } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { TextInput } from "../../../design/parts/fields";
import { Load } from "../../../design/parts/Load";
import { LookAt } from "../../../design/parts/LookAt";
import { Name, wholeName } from "../../../design/parts/Name";
import { Notice } from "../../../design/parts/Notice";
import { useLabels } from "../../../i18n/labels";
import { useErasure } from "../ask";
import { isSameName } from "./isSameName";

/** Erases somebody for ever. It cannot be undone, so the name is typed first; what it does is said before. */
export function EraseDialog({ person, onClose }: { person: PersonDetail; onClose: () => void }) {
  const { t } = useTranslation("ending");
  const labels = useLabels();
  const backend = useBackend();
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const erasure = useErasure(person.row.id);
  const erase = useDo(backend.personErase);
  const [shown] = person.row.names;
  const name = shown ? wholeName(shown) : t("nameless");
  const fits = isSameName(typed, name);
  const submit = () => {
    setTried(true);
    if (!fits || erase.isPending) return;
    erase.mutate([person.row.id], {
      onSuccess: () => {
        onClose();
        navigate("/people", { replace: true });
      },
    });
  };
  const foot = (
    <Action primary type="submit" isPending={erase.isPending} isDisabled={!fits}>
      {t("erase_now")}
    </Action>
  );
  return (
    <DialogFrame title={t("erase_title")} onClose={onClose} onSubmit={submit} error={erase.error} foot={foot}>
      <Notice tone="danger">
        <p>
          <b>{t("erase_warning")}</b>
        </p>
      </Notice>
      <Load query={erasure} rows={4}>
        {(preview) => <Means preview={preview} />}
      </Load>
      <LookAt what={labels.field("name")}>
        {(eye) => (
          <p className="small">
            {t("type_name")} <b>{shown ? <Name of={[shown]} /> : name}</b> {eye}
          </p>
        )}
      </LookAt>
      <TextInput
        label={t("name_again")}
        value={typed}
        onChange={setTyped}
        error={isTried && !fits ? t("name_differs") : undefined}
        autoFocus
      />
    </DialogFrame>
  );
}

/** What it does, here and elsewhere. */
function Means({ preview }: { preview: ErasurePreview }) {
  const { t } = useTranslation("ending");
  const { notes, shared_notes, office_knows, devices } = preview;
  return (
    <ul className="means">
      <li>{t("erase_means.here")}</li>
      {notes > 0 ? <li>{t("erase_means.notes", { count: notes })}</li> : null}
      {shared_notes > 0 ? <li>{t("erase_means.shared", { count: shared_notes })}</li> : null}
      {office_knows ? <li>{t("erase_means.office")}</li> : null}
      {devices.length > 0 ? <li>{t("erase_means.devices", { devices: devices.join(", ") })}</li> : null}
      <li>{t("erase_means.backups")}</li>
    </ul>
  );
}
