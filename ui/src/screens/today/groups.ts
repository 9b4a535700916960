import type { Due, TaskView } from "../../backend/types";
import { addDays, type Day } from "../../dates/iso";

/** Where something stands on the page: over, today, within a week, after it, without a day. */
export type GroupName = "overdue" | "today" | "week" | "after" | "undated";

/** A line of the page. What has no day has a task alone. */
export interface DueLine extends Omit<Due, "on"> {
  key: string;
  on: Day | null;
}

export interface Group {
  name: GroupName;
  lines: DueLine[];
}

/** The last day that belongs to the week. */
export const endOfWeek = (today: Day): Day => addDays(today, 7);

function nameOf(on: Day | null, today: Day): GroupName {
  if (on === null) return "undated";
  if (on < today) return "overdue";
  if (on === today) return "today";
  return on <= endOfWeek(today) ? "week" : "after";
}

function keyOf({ on, person, what }: Pick<DueLine, "on" | "person" | "what">): string {
  if (what.type === "task") return what.task.id;
  if (what.type === "deadline") return what.deadline.id;
  return `${what.type} ${person?.id} ${what.type === "consent" ? what.purpose + what.recipient : ""} ${on}`;
}

/** What is due, in the order in which it is read; a group that is empty is none. */
export function groupsOf(due: readonly Due[], undated: readonly TaskView[], today: Day): Group[] {
  const lines: DueLine[] = [
    ...due.map((one) => ({ ...one, key: keyOf(one) })),
    ...undated.map((task) => ({
      key: task.id,
      on: null,
      person: task.person,
      home: null,
      what: { type: "task" as const, task },
    })),
  ];
  const names: GroupName[] = ["overdue", "today", "week", "after", "undated"];
  return names.flatMap((name) => {
    const hers = lines.filter((line) => nameOf(line.on, today) === name);
    return hers.length > 0 ? [{ name, lines: hers }] : [];
  });
}
