import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { SaveFoot } from "../../../app/SaveFoot";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import { allNameSource, type NameSource, type NameView } from "../../../backend/types";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Choice, TextInput } from "../../../design/parts/fields";
import { scriptOf } from "../../../design/parts/Name";
import { useLabels } from "../../../i18n/labels";
import { useTyping } from "../typing";
import { fieldFailure, restFailure } from "./fieldFailure";

const scripts = ["Latn", "Arab", "Ethi", "Cyrl"] as const;

/** A spelling: added, or corrected. Its script is seen by its letters and can be said. */
export function NameDialog({
  person,
  name,
  onClose,
}: {
  person: string;
  /** The spelling to correct; none for a new one. */
  name: NameView | null;
  onClose: () => void;
}) {
  const { t } = useTranslation(["facts", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const draft = useTyping(`person:edit:${person}:name:${name?.id ?? "new"}`, {
    given: name?.given ?? "",
    family: name?.family ?? "",
    script: name?.script ?? "",
    source: name?.source ?? null,
  });
  const [isTried, setTried] = useState(false);
  const typed = draft.value;
  const set = (part: Partial<typeof typed>) => draft.set((before) => ({ ...before, ...part }));
  const save = useDo(async (spelling: NameView) => {
    if (name?.id) await backend.nameEdit(name.id, spelling);
    else await backend.nameAdd(person, spelling);
  });
  const isNameless = typed.given.trim() === "" && typed.family.trim() === "";
  const submit = () => {
    setTried(true);
    if (isNameless || save.isPending) return;
    const script = typed.script || scriptOf(typed.given + typed.family);
    save.mutate([{ ...typed, script, id: name?.id ?? null }], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  const missing = (isTried && isNameless) || (save.error && toFailure(save.error).code === "name_missing");
  const foot = <SaveFoot safety={draft.safety} isPending={save.isPending} />;
  const seen = scriptOf(typed.given + typed.family);
  return (
    <DialogFrame
      title={t(name ? "name_edit" : "name_add")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={missing ? null : restFailure(save.error, ["given", "family", "script"])}
      foot={foot}
    >
      <DraftUnsafe of={draft.safety} />
      <div className="grid-2">
        <TextInput
          label={labels.field("given")}
          hint={t("given_hint")}
          value={typed.given}
          onChange={(given) => set({ given })}
          error={missing ? t("name_missing") : fieldFailure(save.error, "given", labels)}
          autoFocus
        />
        <TextInput
          label={labels.field("family")}
          value={typed.family}
          onChange={(family) => set({ family })}
          error={fieldFailure(save.error, "family", labels)}
        />
        <Choice<NameSource>
          label={labels.field("source")}
          open={t("common:none")}
          options={labels.options("name_source", allNameSource)}
          value={typed.source}
          onChange={(source) => set({ source })}
        />
        <Choice<string>
          label={labels.field("script")}
          open={t("script_seen", { script: labels.of("script", seen) })}
          options={labels.options("script", scripts)}
          value={typed.script || null}
          onChange={(script) => set({ script: script ?? "" })}
        />
      </div>
    </DialogFrame>
  );
}
