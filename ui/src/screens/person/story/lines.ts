import { daysBetween } from "../../../dates/iso";
import type { Told } from "./entries";

/** A line of the story: a month begins, an entry, or a long time without contact. */
export type StoryLine =
  | { type: "month"; key: string; month: string }
  | { type: "entry"; key: string; entry: Told }
  | { type: "gap"; key: string; weeks: number };

/** So many weeks without contact are worth a line. */
export const GAP_WEEKS = 3;

/**
 * The entries, newest first, as one reading: by month, with the gaps between the contacts. `withGaps` is off where only
 * some of the contacts are shown: the rest is no gap.
 */
export function tellStory(entries: readonly Told[], withGaps: boolean): StoryLine[] {
  const lines: StoryLine[] = [];
  let month = "";
  let later: string | null = null;
  for (const entry of entries) {
    const isContact = entry.what.type === "note";
    const weeks: number = isContact && later && entry.at ? Math.floor(daysBetween(entry.at, later) / 7) : 0;
    if (withGaps && weeks >= GAP_WEEKS) lines.push({ type: "gap", key: `gap ${entry.key}`, weeks });
    const its = entry.at?.slice(0, 7) ?? "";
    if (its && its !== month) lines.push({ type: "month", key: its, month: its });
    month = its || month;
    if (isContact) later = entry.at ?? later;
    lines.push({ type: "entry", key: entry.key, entry });
  }
  return lines;
}
