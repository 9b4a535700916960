import type { NewNote, PersonRef } from "../../backend/types";

/** A note while it is typed: as `NewNote`, with the names to show and the time as it was typed. */
export interface NoteDraft extends Omit<NewNote, "persons" | "at" | "corrects" | "follow_up" | "draft"> {
  persons: PersonRef[];
  at: string;
}

/** Nothing typed yet. */
export const blankNote: NoteDraft = {
  persons: [],
  at: "",
  kind: null,
  minutes: 0,
  topics: [],
  mediator: null,
  language: null,
  text: "",
  is_personal: false,
};
