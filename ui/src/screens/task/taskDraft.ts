import type { NewTask, PersonRef, TaskKind, TaskView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay, parseTime, typedDay } from "../../dates/typed";

/** A task as it is typed. */
export interface TaskDraft {
  person: PersonRef | null;
  kind: TaskKind;
  what: string;
  due_on: string;
  at_time: string;
  place: string;
}

/** What is wrong with it, field by field; the sentences are the form's. */
export interface Wrong {
  what?: "missing";
  due_on?: "missing" | "no_day";
  at_time?: "no_time";
}

/** Nothing typed yet. */
export const blankTask = (person: PersonRef | null): TaskDraft => ({
  person,
  kind: "task",
  what: "",
  due_on: "",
  at_time: "",
  place: "",
});

/** A task that is there, as it is typed. */
export const draftOf = (task: TaskView): TaskDraft => ({
  person: task.person,
  kind: task.kind ?? "task",
  what: task.what,
  due_on: task.due_on ? typedDay(task.due_on) : "",
  at_time: task.at_time?.slice(0, 5) ?? "",
  place: task.place,
});

/** The task that was typed, or what is wrong with it. A follow-up says enough with its day. */
export function draftToTask(draft: TaskDraft, today: Day): { task: NewTask } | { wrong: Wrong } {
  const { kind } = draft;
  const isAppointment = kind === "appointment";
  const [typedDay, typedTime] = [draft.due_on.trim(), isAppointment ? draft.at_time.trim() : ""];
  const due_on = typedDay ? parseDay(typedDay, today) : null;
  const at_time = typedTime ? parseTime(typedTime) : null;
  const wrong: Wrong = {};
  if (kind !== "follow_up" && draft.what.trim() === "") wrong.what = "missing";
  if (typedDay && due_on === null) wrong.due_on = "no_day";
  if (!typedDay && kind !== "task") wrong.due_on = "missing";
  if (typedTime && at_time === null) wrong.at_time = "no_time";
  if (Object.keys(wrong).length > 0) return { wrong };
  return {
    task: {
      person: draft.person?.id ?? null,
      kind,
      what: draft.what,
      due_on,
      at_time,
      place: isAppointment ? draft.place : "",
    },
  };
}
