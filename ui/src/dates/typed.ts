import { addDays, type Day, dayOf, type Moment, type Parts, partsOf } from "./iso";

/** Which century two digits mean: births lie behind us, other days are near. */
export type Century = "past" | "near";

function fullYear(typed: string, today: Day, century: Century): number {
  const year = Number(typed);
  if (typed.length === 4) return year;
  const latest = (partsOf(today)[0] % 100) + (century === "near" ? 30 : 0);
  return year <= latest ? 2000 + year : 1900 + year;
}

/** `23112026`, `231126`, `23.11.2026`, `23.11.26`, `23.11.`, `2026-11-23` → parts; a missing year is this one. */
function typedParts(text: string, today: Day, century: Century): Parts | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];
  const german =
    /^(\d{1,2})[.\-/ ]\s*(\d{1,2})[.\-/ ]\s*(\d{4}|\d{2})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (german) {
    const [, day = "", month = "", year = ""] = german;
    return [fullYear(year, today, century), Number(month), Number(day)];
  }
  const noYear = /^(\d{1,2})\.\s*(\d{1,2})\.?$/.exec(text);
  return noYear ? [partsOf(today)[0], Number(noYear[2]), Number(noYear[1])] : null;
}

const words: Record<string, number> = {
  heute: 0,
  today: 0,
  gestern: -1,
  yesterday: -1,
  morgen: 1,
  tomorrow: 1,
};

/** A day as it is typed in either language: `11.12.2026`. */
export function typedDay(day: Day): string {
  const [year, month, date] = partsOf(day);
  return [date, month, year].map((part) => String(part).padStart(2, "0")).join(".");
}

/** The day somebody typed; `null` when it is none. */
export function parseDay(typed: string, today: Day, century: Century = "near"): Day | null {
  const text = typed.trim().toLowerCase();
  const offset = words[text];
  if (offset !== undefined) return addDays(today, offset);
  const parts = typedParts(text, today, century);
  return parts && dayOf(parts);
}

/** The day and time somebody typed: a day, then a time if there is one (`23.11. 14:30`, `gestern 9:05`). */
export function parseMoment(typed: string, today: Day): Moment | null {
  const text = typed.trim();
  const timed = /^(?:(.*?)[ ,]+)?(\d{1,2})[:.](\d{2})(?:\s*(?:uhr|h))?$/i.exec(text);
  // `23.11` alone is a day, not eleven minutes past eleven at night.
  if (timed && (text.includes(":") || timed[1])) {
    const [, date = "", hour = "", minute = ""] = timed;
    const day = date ? parseDay(date, today) : today;
    const isTime = Number(hour) < 24 && Number(minute) < 60;
    return day && isTime ? `${day}T${hour.padStart(2, "0")}:${minute}:00` : null;
  }
  const day = parseDay(text, today);
  return day && `${day}T12:00:00`;
}

/** The time of day somebody typed (`9:30`, `9.30`, `930`, `9`, `14:30 Uhr`): `09:30:00`; `null` when it is none. */
export function parseTime(typed: string): string | null {
  const text = typed.trim().replace(/\s*(uhr|h)$/i, "");
  const parts = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? /^(\d{1,2}?)(\d{2})?$/.exec(text);
  if (!parts) return null;
  const [, hour = "", minute = "00"] = parts;
  return Number(hour) < 24 && Number(minute) < 60 ? `${hour.padStart(2, "0")}:${minute}:00` : null;
}

/** A date of which not everything need be known, as `PartialDate` has it: `1986-03-14`, `1986-03`, `1986`, `1986~`. */
export function parsePartial(typed: string, today: Day): string | null {
  const isEstimated = /~|^\s*(ca\.?|um|circa|about)\s|(geschätzt|estimated|ca\.?)\s*$/i.test(typed);
  const text = typed.replace(/~|\b(ca|um|circa|about|geschätzt|estimated)\b\.?|,/gi, "").trim();
  const mark = isEstimated ? "~" : "";
  const year = /^\d{4}$/.exec(text);
  if (year) return Number(text) >= 1000 ? text + mark : null;
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text) ?? /^(\d{4})-(\d{1,2})$/.exec(text);
  if (month) {
    const [first = "", second = ""] = month.slice(1);
    const [monthText, yearText] = first.length === 4 ? [second, first] : [first, second];
    const number = Number(monthText);
    return number >= 1 && number <= 12 ? `${yearText}-${monthText.padStart(2, "0")}${mark}` : null;
  }
  const day = parseDay(text, today, "past");
  return day && day + mark;
}
