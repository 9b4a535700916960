import type { ContactKind, NewNote } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseMoment } from "../../dates/typed";
import type { NoteDraft } from "./noteDraft";

/** Minutes a contact of a kind usually takes; offered when the kind is chosen and nothing else was. */
export const usualMinutes: Record<ContactKind, number> = {
  open_hour: 10,
  office: 30,
  home_visit: 30,
  accompaniment: 90,
  phone: 5,
  messenger: 5,
  video: 15,
  letter: 15,
  case_conference: 45,
  third_party: 10,
  group: 60,
  no_show: 0,
  crisis: 60,
};

/** What is wrong with a draft, field by field; the sentences are the screen's. */
export interface Wrong {
  at: boolean;
  minutes: boolean;
}

/** Longest contact: a day. */
const MOST_MINUTES = 1440;

/** The note a draft stands for, or what is wrong with it. Whether it says enough is the program's to judge. */
export function draftToNote(
  draft: NoteDraft,
  minutes: string,
  today: Day,
): { note: NewNote } | { wrong: Wrong } {
  const at = draft.at.trim() ? parseMoment(draft.at, today) : null;
  const count = minutes.trim() === "" ? 0 : Number(minutes);
  const wrong = {
    at: draft.at.trim() !== "" && at === null,
    minutes: !Number.isInteger(count) || count < 0 || count > MOST_MINUTES,
  };
  if (wrong.at || wrong.minutes) return { wrong };
  return {
    note: {
      ...draft,
      persons: draft.persons.map((person) => person.id),
      at,
      minutes: count,
      corrects: null,
      follow_up: null,
      draft: "note:new",
    },
  };
}
