import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { NoteView, Place, StoryChange, StoryEntry } from "../../../backend/types";
import { type ShownDates, useDates } from "../../../dates/shown";
import { type Labels, useLabels } from "../../../i18n/labels";
import { shownValue } from "../facts/shownValue";

/** An entry in words: what happened, what belongs to it, and what was written. */
export interface EntryWords {
  title: string;
  details: string;
  text: string;
  /** What was changed, field by field. */
  changes: { field: string; from: string; to: string; isLong: boolean }[];
}

type T = TFunction<["person", "people"]>;

/** Longer values are not set beside each other: that one changed is enough, and both are in the file. */
const LONG = 80;

/** The words for entries, in the language shown. */
export function useEntryWords(): (entry: StoryEntry) => EntryWords {
  const { t } = useTranslation(["person", "people"]);
  const labels = useLabels();
  const dates = useDates();
  return (entry) => wordsOf(entry, t, labels, dates);
}

/** The words of an entry. */
export function wordsOf({ what }: StoryEntry, t: T, labels: Labels, dates: ShownDates): EntryWords {
  const words = (title: string, ...details: (string | null)[]): EntryWords => ({
    title,
    details: details.filter(Boolean).join(", "),
    text: "",
    changes: [],
  });
  const purpose = (code: string | null) => (code ? labels.of("consent_purpose", code) : "");
  switch (what.type) {
    case "note":
      return {
        ...words(noteTitle(what.note, labels), ...noteDetails(what.note, t, labels)),
        text: what.note.text,
      };
    case "task_done":
      return words(
        t("event.task_done", { kind: labels.of("task_kind", what.kind ?? "task") }),
        what.task,
        what.how,
      );
    case "letter_came":
      return words(
        t("event.letter_came"),
        what.subject,
        what.name || (what.sender ? labels.of("letter_sender", what.sender) : null),
      );
    case "deadline_ended":
      return words(
        t("event.deadline_ended", { end: what.end ? labels.of("deadline_end", what.end) : "" }),
        what.what,
        what.how,
      );
    case "procedure":
      return words(
        t("event.procedure", { name: what.name }),
        what.until_on ? t("valid_until", { date: dates.fullDate(what.until_on) }) : null,
        what.remark,
      );
    case "entered":
      return words(t("event.entered"), what.by_list ? t("event.by_list") : null);
    case "opened":
    case "closed":
    case "reopened":
      return words(t(`event.${what.type}`));
    case "changed":
      return {
        ...words(t("event.changed")),
        changes: what.fields.map((change) => changeOf(change, t, labels, dates)),
      };
    case "name_added":
    case "name_removed":
      return words(
        t(`event.${what.type}`),
        what.name.source ? labels.of("name_source", what.name.source) : null,
      );
    case "moved":
      return moved(what.from, what.to, t, words);
    case "household_joined":
    case "household_left":
      return words(t(`event.${what.type}`), what.label);
    case "consent_given":
      return words(
        t("event.consent_given"),
        purpose(what.purpose),
        what.recipient,
        what.until_on ? t("valid_until", { date: dates.fullDate(what.until_on) }) : null,
        what.form ? labels.of("consent_form", what.form) : null,
      );
    case "consent_withdrawn":
    case "consent_expired":
      return words(t(`event.${what.type}`), purpose(what.purpose), what.recipient);
    case "told":
    case "revoked": {
      const title = what.type === "told" && what.is_update ? "told_again" : what.type;
      const bundle = t("event.bundle", { seq: what.seq, to: what.to });
      return words(
        t(`event.${title}`),
        bundle,
        t(what.is_confirmed ? "event.confirmed" : "event.unconfirmed"),
      );
    }
  }
}

/** What kind of contact a note is of. */
export function noteTitle(note: NoteView, labels: Labels): string {
  return note.kind ? labels.of("contact_kind", note.kind) : labels.field("text");
}

function noteDetails(note: NoteView, t: T, labels: Labels): (string | null)[] {
  return [
    note.minutes > 0 ? t("minutes", { count: note.minutes }) : null,
    ...note.topics.map((topic) => labels.of("topic", topic)),
    note.mediator && note.mediator !== "none" ? labels.of("mediator", note.mediator) : null,
  ];
}

function changeOf({ field, from, to }: StoryChange, t: T, labels: Labels, dates: ShownDates) {
  const value = (text: string) => shownValue(field, text, labels, dates) || t("event.nothing");
  return {
    field: labels.field(field),
    from: value(from),
    to: value(to),
    isLong: from.length > LONG || to.length > LONG,
  };
}

function moved(
  from: Place | null,
  to: Place | null,
  t: T,
  words: (title: string, ...details: (string | null)[]) => EntryWords,
): EntryWords {
  const place = ({ shelter, room }: Place) =>
    [shelter, room ? t("people:room", { room }) : null].filter(Boolean).join(", ");
  if (!to) return words(t("event.moved_out"), from && place(from));
  if (!from) return words(t("event.moved_in"), place(to));
  const title = from.shelter === to.shelter ? t("event.other_room") : t("event.moved");
  return words(title, place(to), t("event.before", { place: place(from) }));
}
