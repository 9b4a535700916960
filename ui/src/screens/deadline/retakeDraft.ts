import type { ChosenDays, DeadlineAsk, NewDeadline } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay } from "../../dates/typed";

/** A deadline that is taken anew, as it is typed. */
export interface RetakeDraft {
  what: string;
  said: string | null;
  filed: string;
  withdrawal: string;
  event: string;
  mode: "by_rule" | "by_hand";
  last: string;
  safe: string;
  isConfirmed: boolean;
}

/** What is wrong with it, field by field; the sentences are the form's. */
export type Wrong = Partial<
  Record<"filed" | "withdrawal" | "event" | "last" | "safe", "missing" | "no_day" | "after_the_last_day">
>;

/** The question for the rules, with what was typed; or what of it is no day. */
export function askOf(
  draft: RetakeDraft,
  before: DeadlineAsk,
  today: Day,
): { ask: DeadlineAsk } | { wrong: Wrong } {
  const wrong: Wrong = {};
  const read = (field: "filed" | "withdrawal" | "event") => {
    const typed = draft[field].trim();
    const day = typed ? parseDay(typed, today) : null;
    if (typed && day === null) wrong[field] = "no_day";
    return day;
  };
  const ask = {
    ...before,
    said: draft.said,
    filed_on: read("filed"),
    withdrawal_on: read("withdrawal"),
    event_on: read("event"),
  };
  if (before.event_on && !ask.event_on && !wrong.event) wrong.event = "missing";
  return Object.keys(wrong).length > 0 ? { wrong } : { ask };
}

function daysOf(draft: RetakeDraft, today: Day): { days: ChosenDays | null } | { wrong: Wrong } {
  if (draft.mode === "by_rule") return { days: null };
  const wrong: Wrong = {};
  const read = (field: "last" | "safe") => {
    const typed = draft[field].trim();
    const day = typed ? parseDay(typed, today) : null;
    if (day === null) wrong[field] = typed ? "no_day" : "missing";
    return day;
  };
  const [last_day, safe_day] = [read("last"), read("safe")];
  if (last_day === null || safe_day === null) return { wrong };
  if (safe_day > last_day) return { wrong: { safe: "after_the_last_day" } };
  return { days: { last_day, safe_day } };
}

/** The deadline that was typed, or what is wrong with it. */
export function draftToRetake(
  draft: RetakeDraft,
  before: DeadlineAsk,
  today: Day,
): { deadline: NewDeadline } | { wrong: Wrong } {
  const [asked, chosen] = [askOf(draft, before, today), daysOf(draft, today)];
  if ("wrong" in asked || "wrong" in chosen) {
    return {
      wrong: { ...("wrong" in asked ? asked.wrong : {}), ...("wrong" in chosen ? chosen.wrong : {}) },
    };
  }
  return {
    deadline: {
      person: null,
      ask: asked.ask,
      what: draft.what.trim(),
      is_confirmed: draft.isConfirmed,
      days: chosen.days,
      tasks: [],
      follows: null,
    },
  };
}
