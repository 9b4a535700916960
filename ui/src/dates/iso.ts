/** A day as it crosses from Rust: `2026-12-11`. */
export type Day = string;
/** A moment by the clock on the wall: `2026-12-11T10:12:00`. */
export type Moment = string;

/** Year, month from 1, day. */
export type Parts = readonly [year: number, month: number, day: number];

/** The parts of a day or of the day of a moment. */
export function partsOf(day: Day | Moment): Parts {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  return [year, month, date];
}

const two = (number: number) => String(number).padStart(2, "0");

/** `2026-12-11` from its parts; `null` for a day no calendar has. */
export function dayOf([year, month, day]: Parts): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1000 && year <= 9999 ? `${year}-${two(month)}-${two(day)}` : null;
}

/** Noon-free day arithmetic: in UTC no day has 23 hours. */
export function toUtc(day: Day | Moment): Date {
  const [year, month, date] = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date));
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: Day | Moment, to: Day | Moment): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
}

/** The day of the week, 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekdayOf(day: Day): number {
  return toUtc(day).getUTCDay() || 7;
}

/** The day so many days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(toUtc(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
