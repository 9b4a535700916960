import type { FollowUpDays, NewFollowUp, NewNote } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay, parseMoment } from "../../dates/typed";
import type { NoteDraft } from "./noteDraft";
import { MOST_MINUTES, usualMinutes } from "./usual";

/** What is wrong with a draft, field by field; the sentences are the form's. */
export interface Wrong {
  /** Neither a sentence nor how long. */
  nothing?: true;
  minutes?: true;
  again_on?: "no_day" | "past";
  at?: true;
}

/** What the draft is read by. */
export interface Around {
  today: Day;
  /** Days that are offered for a follow-up. */
  days: FollowUpDays | undefined;
  /** The language of the talk where none is chosen. */
  language: string | null;
  /** Who interprets where nobody is chosen. */
  mediator: NewNote["mediator"];
  /** What is to be done where nothing is typed. */
  what: string;
}

/** The minutes as they are shown: what was typed, otherwise what the kind usually takes. */
export function minutesOf(draft: NoteDraft): string {
  if (draft.minutes !== "" || draft.kind === null) return draft.minutes;
  return String(usualMinutes[draft.kind]);
}

/** The day of the follow-up; nothing where there is to be none. */
export function againOn(draft: NoteDraft, around: Pick<Around, "today" | "days">): Day | null {
  const { days } = around;
  switch (draft.again) {
    case "none":
      return null;
    case "next":
      return days?.next_working_day ?? null;
    case "week":
      return days?.in_a_week ?? null;
    case "month":
      return days?.in_four_weeks ?? null;
    case "date":
      return parseDay(draft.again_on, around.today);
  }
}

/** The note a draft stands for, or what is wrong with it. */
export function draftToNote(
  draft: NoteDraft,
  around: Around,
  more: Pick<NewNote, "corrects" | "draft">,
): { note: NewNote } | { wrong: Wrong } {
  const at = draft.at === null ? null : parseMoment(draft.at, around.today);
  const minutes = Number(minutesOf(draft).trim() || "0");
  const due_on = againOn(draft, around);
  const wrong: Wrong = {};
  if (draft.text.trim() === "" && minutes === 0 && draft.kind !== "no_show") wrong.nothing = true;
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST_MINUTES) wrong.minutes = true;
  if (draft.again !== "none" && due_on === null) wrong.again_on = "no_day";
  if (due_on !== null && due_on < around.today) wrong.again_on = "past";
  if (draft.at !== null && at === null) wrong.at = true;
  if (Object.keys(wrong).length > 0) return { wrong };
  const what = draft.again_what.trim() || around.what;
  const follow_up: NewFollowUp | null = due_on === null ? null : { due_on, what };
  return {
    note: {
      persons: draft.persons.map((person) => person.id),
      at,
      kind: draft.kind,
      minutes,
      topics: draft.topics,
      mediator: draft.mediator ?? around.mediator,
      language: draft.language ?? around.language,
      text: draft.text,
      is_personal: draft.is_personal,
      follow_up,
      ...more,
    },
  };
}
