import { useTranslation } from "react-i18next";
import { DraftSafety } from "../../app/DraftSafety";
import type { NoteView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { NoteFields } from "./NoteFields";
import { retyped } from "./noteDraft";
import { useNoteForm } from "./useNoteForm";
import "./note.css";

interface Props {
  note: NoteView;
  today: Day;
  onClose: () => void;
}

/**
 * Corrects a note by another that takes its place; what stood there stays to be read. Opened with `correctNote(note)` of
 * `useDesk`.
 */
export function CorrectNoteDialog({ note, today, onClose }: Props) {
  const { t } = useTranslation(["note", "common", "draft"]);
  const form = useNoteForm({
    place: `note:correct:${note.id}`,
    blank: retyped(note),
    today,
    corrects: note.id,
    onSaved: () => {
      form.draft.drop();
      onClose();
    },
  });
  const { draft } = form;
  const foot = (
    <>
      <p className="note-foot">
        <DraftSafety of={draft.safety} />
      </p>
      {draft.isBlank ? null : (
        <Action quiet onPress={() => draft.drop()}>
          {t("undo_changes")}
        </Action>
      )}
      <Action
        primary
        type="submit"
        keys={`${t("common:key_ctrl")} ${t("common:key_enter")}`}
        isPending={form.isSaving}
        isDisabled={draft.isBlank}
      >
        {t("save_correction")}
      </Action>
    </>
  );
  return (
    <DialogFrame
      title={t("correct_title")}
      onClose={onClose}
      onSubmit={() => form.save(false)}
      wide
      error={form.error}
      foot={foot}
    >
      <p className="muted">{t("correct_hint")}</p>
      <NoteFields form={form} />
    </DialogFrame>
  );
}
