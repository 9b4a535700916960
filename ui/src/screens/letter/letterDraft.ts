import type {
  DeadlineAsk,
  DeadlineTask,
  LetterKind,
  LetterSender,
  LetterSigner,
  LetterStart,
  NewDeadline,
  NewLetter,
  PersonId,
  PersonRef,
  ServiceKind,
} from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay } from "../../dates/typed";

/** A letter as it is typed. */
export interface LetterDraft {
  person: PersonRef | null;
  sender: LetterSender | null;
  /** What it sets going: a rule or a group of them, `NOTHING`, or nothing chosen yet. */
  rule: string | null;
  /** The length the instruction on remedies names; `null` where it names none, or nobody has looked. */
  said: string | null;
  service: ServiceKind | null;
  signer: LetterSigner | null;
  is_shelter: boolean | null;
  arrived_on: string;
  dated_on: string;
  posted_on: string;
  /** The day that the letter itself names. */
  event_on: string;
  filed_on: string | null;
  sender_name: string;
  file_number: string;
  subject: string;
  remark: string;
  also_for: PersonId[];
  /** A person stands by the earliest day although something is open. */
  is_confirmed: boolean;
  /** Tasks that are not wanted, by their place. */
  without: number[];
}

/** The letter sets no deadline going: it is only kept. */
export const NOTHING = "";

export const blankLetter = (person: PersonRef | null): LetterDraft => ({
  person,
  sender: null,
  rule: null,
  said: null,
  service: null,
  signer: null,
  is_shelter: null,
  arrived_on: "",
  dated_on: "",
  posted_on: "",
  event_on: "",
  filed_on: null,
  sender_name: "",
  file_number: "",
  subject: "",
  remark: "",
  also_for: [],
  is_confirmed: false,
  without: [],
});

/** The days that are typed. */
export const days = ["arrived_on", "dated_on", "posted_on", "event_on", "filed_on"] as const;
export type DayField = (typeof days)[number];

/** The texts that are typed. */
export const texts = ["sender_name", "file_number", "subject", "remark"] as const;
export type TextField = (typeof texts)[number];

/** What is wrong, field by field; the sentences are the form's. */
export type Wrong = Partial<Record<DayField, "no_day" | "missing"> & Record<"sender" | "rule", "missing">>;

/** What of the draft can be read already, with what cannot. */
export interface Read {
  letter: NewLetter;
  /** What is to be computed; nothing where no deadline follows or too little is known. */
  ask: DeadlineAsk | null;
  wrong: Wrong;
}

/** How the service of such a letter is proven by a day of posting. */
const posted: readonly (ServiceKind | null)[] = ["S6", "S7", "S8", "S9", "S12", null];

/** Whether it matters when the letter was posted. */
export const asksPosted = (service: ServiceKind | null): boolean => posted.includes(service);

/** Whether somebody took the letter and signed. */
export const asksSigner = (service: ServiceKind | null): boolean =>
  service === "S1" || service === "S2" || service === "S3";

/** The kind of letter that was chosen. */
export const kindOf = (draft: LetterDraft, start: LetterStart | undefined): LetterKind | null =>
  start?.kinds.find((kind) => kind.sender === draft.sender && kind.rule === draft.rule) ?? null;

/** The letter as far as it is typed. Without tasks and without a `what`, which the form adds when it saves. */
export function readLetter(draft: LetterDraft, start: LetterStart | undefined, today: Day): Read {
  const kind = kindOf(draft, start);
  const wrong: Wrong = {};
  const day = (field: DayField, typed: string): Day | null => {
    const text = typed.trim();
    const parsed = text ? parseDay(text, today) : null;
    if (text && parsed === null) wrong[field] = "no_day";
    return parsed;
  };
  const letter: NewLetter = {
    person: draft.person?.id ?? null,
    sender: draft.sender ?? "other",
    sender_name: draft.sender_name,
    file_number: draft.file_number,
    subject: draft.subject,
    dated_on: day("dated_on", draft.dated_on),
    service: draft.service,
    signer: asksSigner(draft.service) ? draft.signer : null,
    is_shelter: draft.is_shelter ?? start?.is_shelter ?? false,
    arrived_on: day("arrived_on", draft.arrived_on),
    posted_on: asksPosted(draft.service) ? day("posted_on", draft.posted_on) : null,
    remark: draft.remark,
    also_for: draft.also_for,
    deadlines: [],
  };
  const event_on = kind?.event ? day("event_on", draft.event_on) : null;
  const filed_on = kind?.asks_filed
    ? draft.filed_on === null
      ? (start?.filed_on ?? null)
      : day("filed_on", draft.filed_on)
    : null;
  if (draft.sender === null) wrong.sender = "missing";
  if (draft.rule === null) wrong.rule = "missing";
  const isDated = kind?.event ? event_on !== null : hasDay(letter);
  if (draft.rule !== null && !isDated) wrong[kind?.event ? "event_on" : "arrived_on"] ??= "missing";
  const ask: DeadlineAsk | null =
    kind && isDated
      ? {
          rule: kind.rule,
          said: kind.lengths.length > 0 ? draft.said : null,
          letter: null,
          event_on,
          filed_on,
          withdrawal_on: null,
          land: null,
        }
      : null;
  return { letter, ask, wrong };
}

/** The deadline that is entered with the letter, with the tasks that are wanted. */
export const newDeadline = (
  { letter, ask }: { letter: NewLetter; ask: DeadlineAsk },
  what: string,
  draft: LetterDraft,
  tasks: DeadlineTask[],
): NewDeadline => ({
  person: letter.person,
  ask,
  what,
  is_confirmed: draft.is_confirmed,
  days: null,
  tasks: tasks.filter((_, place) => !draft.without.includes(place)),
  follows: null,
});

/** Whether anything tells when it can have come. */
const hasDay = ({ arrived_on, dated_on, posted_on }: NewLetter) =>
  arrived_on !== null || dated_on !== null || posted_on !== null;
