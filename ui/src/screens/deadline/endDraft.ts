import type { DeadlineEnd, EndDeadline, Filing } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay, parseTime } from "../../dates/typed";

/** How a deadline ended, as it is typed. */
export interface EndDraft {
  end: DeadlineEnd;
  filing: Filing | null;
  on: string;
  at: string;
  how: string;
}

/** What is wrong with it, field by field; the sentences are the form's. */
export interface Wrong {
  on?: "on_missing" | "on_no_day" | "in_future" | "after_the_last_day" | "not_over";
  at?: "at_missing" | "at_no_time";
  filing?: "filing_missing";
  how?: "proof_missing" | "reason_missing";
}

const wrongDay = (typed: string, on: Day | null, end: DeadlineEnd, last: Day | null, today: Day) => {
  if (typed === "") return "on_missing";
  if (on === null) return "on_no_day";
  if (on > today) return "in_future";
  if (end === "done" && last !== null && on > last) return "after_the_last_day";
  if (end === "missed" && (last === null || last >= today)) return "not_over";
  return null;
};

/** What was typed, or what is wrong with it: the same that the program would refuse. */
export function draftToEnd(
  draft: EndDraft,
  last: Day | null,
  today: Day,
): { ended: EndDeadline } | { wrong: Wrong } {
  const { end } = draft;
  const isDone = end === "done";
  const [typedDay, typedTime, how] = [draft.on.trim(), draft.at.trim(), draft.how.trim()];
  const on = typedDay ? parseDay(typedDay, today) : null;
  const at = isDone && typedTime ? parseTime(typedTime) : null;
  const wrong: Wrong = {};
  const day = wrongDay(typedDay, on, end, last, today);
  if (day) wrong.on = day;
  if (isDone && !typedTime) wrong.at = "at_missing";
  else if (isDone && at === null) wrong.at = "at_no_time";
  if (isDone && !draft.filing) wrong.filing = "filing_missing";
  if (how === "" && isDone) wrong.how = "proof_missing";
  else if (how === "" && end !== "missed") wrong.how = "reason_missing";
  if (on === null || Object.keys(wrong).length > 0) return { wrong };
  return { ended: { end, on, at, filing: isDone ? draft.filing : null, how } };
}
