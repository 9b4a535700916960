import type { Checklist, ChecklistItem } from "../../../backend/types";
import { addDays, type Day } from "../../../dates/iso";

/** So long what an event asked for stands open; what is longer ago is looked up. As long as the list of a day to come. */
const DAYS = 183;

/**
 * What still matters, and what lies far behind: lists with the items of each; none is lost. What the event asks for that led to
 * where she stands now, and has no day, matters as long as she stands there.
 */
export function apart(
  lists: Checklist[],
  today: Day,
  event: string | null,
): { current: Checklist[]; past: Checklist[] } {
  const edge = addDays(today, -DAYS);
  const isPast = (list: Checklist, item: ChecklistItem) =>
    lastDay(list, item) < edge && (item.due !== null || event === null || list.event !== event);
  const only = (past: boolean) =>
    lists
      .map((list) => ({ ...list, items: list.items.filter((item) => isPast(list, item) === past) }))
      .filter((list) => list.items.length > 0);
  return { current: only(false), past: only(true) };
}

/** The latest day that it could be; that of the event where it has none. */
function lastDay(list: Checklist, { due }: ChecklistItem): Day {
  return due ? ([due.day, ...due.others].sort().at(-1) ?? due.day) : list.day;
}
