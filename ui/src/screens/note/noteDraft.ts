import type { ContactKind, Mediator, NoteView, PersonRef, Topic } from "../../backend/types";
import { partsOf } from "../../dates/iso";

/** When to look at it again, as it is chosen. */
export type Again = "none" | "next" | "week" | "month" | "date";

/** A note while it is typed: with the names to show, and times and numbers as they were typed. */
export interface NoteDraft {
  persons: PersonRef[];
  kind: ContactKind | null;
  topics: Topic[];
  /** Empty: what the kind usually takes. */
  minutes: string;
  /** Nothing: the first language of the person. */
  language: string | null;
  /** Nothing: none, where the person speaks German. */
  mediator: Mediator | null;
  text: string;
  again: Again;
  /** The day of `date`, as typed. */
  again_on: string;
  /** Empty: the words of the topics. */
  again_what: string;
  /** As typed; nothing: now. */
  at: string | null;
  is_personal: boolean;
}

/** Nothing typed yet. */
export const blankNote: NoteDraft = {
  persons: [],
  kind: null,
  topics: [],
  minutes: "",
  language: null,
  mediator: null,
  text: "",
  again: "none",
  again_on: "",
  again_what: "",
  at: null,
  is_personal: false,
};

/** A blank note about these people, or about nobody yet. */
export const blankAbout = (persons: PersonRef[]): NoteDraft => ({ ...blankNote, persons });

/** A note as if it had just been typed: where its correction begins. */
export function retyped(note: NoteView): NoteDraft {
  const [year, month, day] = partsOf(note.at ?? "");
  return {
    ...blankNote,
    persons: note.persons,
    kind: note.kind,
    topics: note.topics,
    minutes: String(note.minutes),
    language: note.language,
    mediator: note.mediator,
    text: note.text,
    at: note.at ? `${day}.${month}.${year} ${note.at.slice(11, 16)}` : null,
    is_personal: note.is_personal,
  };
}
