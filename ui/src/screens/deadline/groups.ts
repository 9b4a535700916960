import type { DeadlineView } from "../../backend/types";
import { addDays, type Day } from "../../dates/iso";

/** Where a deadline stands on the page. */
export type GroupName = "overdue" | "today" | "nobody" | "week" | "month" | "later" | "ended";

export interface Group {
  name: GroupName;
  lines: DeadlineView[];
}

/** The last day that belongs to the week, and to the month. */
export const endOfWeek = (today: Day): Day => addDays(today, 7);
export const endOfMonth = (today: Day): Day => addDays(today, 31);

/** What cannot wait comes first, also where nobody knows whose it is; then whose it is has to be found out. */
export function groupOf({ person, brief, end }: DeadlineView, today: Day): GroupName {
  const last = brief.last_day;
  if (end) return "ended";
  if (last !== null && last < today) return "overdue";
  if (last === today) return "today";
  if (!person) return "nobody";
  if (last === null || last > endOfMonth(today)) return "later";
  return last <= endOfWeek(today) ? "week" : "month";
}

const names: readonly GroupName[] = ["overdue", "today", "nobody", "week", "month", "later", "ended"];

/** Deadlines in the order in which they are read; a group that is empty is none. */
export function groupsOf(deadlines: readonly DeadlineView[], today: Day): Group[] {
  return names.flatMap((name) => {
    const lines = deadlines.filter((deadline) => groupOf(deadline, today) === name);
    return lines.length > 0 ? [{ name, lines }] : [];
  });
}
