import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftSafety } from "../../app/DraftSafety";
import { NEW_NOTE, useDesk } from "../../app/desk";
import { useDrafts } from "../../app/useDraft";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Keycap } from "../../design/parts/Keycap";
import { makeAside } from "./aside";
import { ContactsToday } from "./ContactsToday";
import { NoteFields } from "./NoteFields";
import { blankAbout, blankNote, type NoteDraft } from "./noteDraft";
import { type NoteForm, useNoteForm } from "./useNoteForm";
import "./note.css";

/** Records a contact, from anywhere, by keyboard alone. Closing keeps what was typed. */
export function NoteDialog({ today, onClose }: { today: Day; onClose: () => void }) {
  const { t } = useTranslation(["note", "common"]);
  const dates = useDates();
  const drafts = useDrafts();
  const { about: chosen, notePlace, resumeNote, correctNote } = useDesk();
  const isNew = notePlace === NEW_NOTE;
  const [about, setAbout] = useState(chosen.current);
  // Each note begins with fields of its own.
  const [round, setRound] = useState(0);
  const begin = (place: string) => {
    setAbout([]);
    setRound(round + 1);
    resumeNote(place);
  };
  const form: NoteForm = useNoteForm({
    place: notePlace,
    blank: blankAbout(isNew ? about : []),
    today,
    onSaved: (isNext) => {
      form.draft.drop(blankNote);
      if (isNext) begin(NEW_NOTE);
      else onClose();
    },
  });
  const putAside = () => {
    drafts.put(makeAside(), form.draft.value);
    form.draft.drop(blankNote);
  };

  return (
    <DialogFrame
      title={t("title")}
      beside={`${dates.weekday(today)} ${dates.fullDate(today)}`}
      onClose={onClose}
      onSubmit={() => form.save(false)}
      wide
      error={form.error}
      foot={
        <Foot
          form={form}
          onAside={
            isNew
              ? () => {
                  putAside();
                  begin(NEW_NOTE);
                }
              : null
          }
        />
      }
    >
      <div className="note-columns">
        <NoteFields key={`${notePlace} ${round}`} form={form} />
        <ContactsToday
          onResume={(place) => {
            if (isNew && !form.draft.isBlank) putAside();
            begin(place);
          }}
          onCorrect={correctNote}
        />
      </div>
    </DialogFrame>
  );
}

interface FootProps {
  form: NoteForm;
  /** Puts the note aside; nothing where it is one that was. */
  onAside: (() => void) | null;
}

function Foot({ form, onAside }: FootProps) {
  const { t } = useTranslation(["note", "common", "draft"]);
  const [discarded, setDiscarded] = useState<NoteDraft | null>(null);
  const { draft } = form;
  const discard = () => {
    setDiscarded(draft.value);
    draft.drop(blankNote);
  };
  const mod = t("common:key_ctrl");
  const enter = t("common:key_enter");
  return (
    <>
      <p className="note-foot">
        <DraftSafety of={draft.safety} />
        {draft.isBlank && discarded ? (
          <Action
            link
            onPress={() => {
              draft.set(discarded);
              setDiscarded(null);
            }}
          >
            {t("draft:undiscard")}
          </Action>
        ) : null}
        {draft.isBlank ? (
          <span className="hint nowrap">
            {t("three_keys")} <Keycap>1</Keycap> <Keycap>{t("topic_key.asylum")}</Keycap>{" "}
            <Keycap>{enter}</Keycap>
          </span>
        ) : (
          <>
            <Action link onPress={discard}>
              {t("draft:discard_short")}
            </Action>
            {onAside ? (
              <Action link onPress={onAside}>
                {t("put_aside")}
              </Action>
            ) : null}
          </>
        )}
      </p>
      <Action type="submit" keys={enter} isPending={form.isSaving}>
        {t("common:save")}
      </Action>
      <Action primary keys={`${mod} ${enter}`} isPending={form.isSaving} onPress={() => form.save(true)}>
        {t("save_next")}
      </Action>
    </>
  );
}
