import { type Day, daysBetween } from "../../../dates/iso";
import type { Tone } from "../../../design/parts/State";

/** So many days before the last one a paper is worth a warning: a new one takes weeks. */
export const SOON_DAYS = 42;

/** How a paper stands: the key of its word, its tone, and the days that are left or gone. */
export interface Validity {
  word: "valid" | "ends_soon" | "ends_today" | "ended";
  tone: Tone;
  days: number;
}

/** How a paper stands on a day, by its last valid day. */
export function validityOn(lastDay: Day, today: Day): Validity {
  const days = daysBetween(today, lastDay);
  if (days < 0) return { word: "ended", tone: "danger", days: -days };
  if (days === 0) return { word: "ends_today", tone: "danger", days };
  return days <= SOON_DAYS
    ? { word: "ends_soon", tone: "warning", days }
    : { word: "valid", tone: "success", days };
}
