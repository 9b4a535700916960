import { weekdayOf } from "../../dates/iso";
import type { CalendarDay } from "../types";

const holidays: Record<string, string> = {
  "2026-12-25": "1. Weihnachtstag",
  "2026-12-26": "2. Weihnachtstag",
};

/** A day, with what is free on it. */
export const calendarDay = (on: string): CalendarDay => ({
  on,
  is_off: weekdayOf(on) >= 6 || on in holidays,
  holiday: holidays[on] ?? null,
});
