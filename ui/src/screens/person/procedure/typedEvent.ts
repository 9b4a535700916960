import type { NewProcedureEvent, ProcedureEventView, ProcedureKind } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { parseDay, typedDay } from "../../../dates/typed";

/** An event as it is typed. */
export interface EventDraft {
  kind: string;
  day: string;
  until: string;
  document: string | null;
  remark: string;
}

/** What is wrong with it, field by field; the sentences are the form's. */
export interface Wrong {
  kind?: "missing";
  day?: "missing" | "no_day" | "in_future";
  until?: "no_day" | "before";
}

/** Nothing typed yet. */
export const blankEvent: EventDraft = { kind: "", day: "", until: "", document: null, remark: "" };

/** An event that is there, as it is typed. */
export const draftOf = (event: ProcedureEventView): EventDraft => ({
  kind: event.kind,
  day: typedDay(event.happened_on),
  until: event.until_on ? typedDay(event.until_on) : "",
  document: event.document,
  remark: event.remark,
});

/** The event that was typed, or what is wrong with it. A second day counts only where the kind has one. */
export function draftToEvent(
  draft: EventDraft,
  kinds: readonly ProcedureKind[],
  today: Day,
): { event: NewProcedureEvent } | { wrong: Wrong } {
  const kind = kinds.find((one) => one.code === draft.kind);
  const [typedDay, typedUntil] = [draft.day.trim(), kind?.until ? draft.until.trim() : ""];
  const day = typedDay ? parseDay(typedDay, today) : null;
  const until = typedUntil ? parseDay(typedUntil, today) : null;
  const wrong: Wrong = {};
  if (!kind) wrong.kind = "missing";
  if (!typedDay) wrong.day = "missing";
  else if (!day) wrong.day = "no_day";
  else if (day > today) wrong.day = "in_future";
  if (typedUntil && !until) wrong.until = "no_day";
  else if (until && day && until < day) wrong.until = "before";
  if (!kind || !day || Object.keys(wrong).length > 0) return { wrong };
  return {
    event: {
      kind: kind.code,
      happened_on: day,
      document: draft.document,
      until_on: until,
      remark: draft.remark,
    },
  };
}
