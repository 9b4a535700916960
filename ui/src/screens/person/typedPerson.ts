import type {
  Intensity,
  InterpreterNeed,
  NameView,
  NewPerson,
  Person,
  PersonChange,
  PersonDetail,
  ResidenceStatus,
  Sex,
} from "../../backend/types";
import { type Day, partsOf } from "../../dates/iso";
import { parseDay, parsePartial } from "../../dates/typed";
import { scriptOf } from "../../design/parts/Name";

/** A person's fields as they are typed: text stays text until it is saved. */
export interface Typed {
  given: string;
  family: string;
  original_given: string;
  original_family: string;
  birth: string;
  sex: Sex | null;
  languages: string[];
  nationalities: string[];
  interpreter_need: InterpreterNeed | null;
  residence_status: ResidenceStatus | null;
  residence_valid_until: string;
  intensity: Intensity | null;
  shelter: string;
  room: string;
  phone: string;
  email: string;
  birth_place: string;
  address: string;
  azr_number: string;
  file_reference: string;
  remark: string;
  is_address_protected: boolean;
  is_whereabouts_unknown: boolean;
}

/** What is wrong, field by field: the key of its sentence. */
export type Wrong = Partial<Record<keyof Typed, "date_wrong" | "day_wrong">>;

/** Nothing typed yet. */
export const blankPerson: Typed = {
  given: "",
  family: "",
  original_given: "",
  original_family: "",
  birth: "",
  sex: null,
  languages: [],
  nationalities: [],
  interpreter_need: null,
  residence_status: null,
  residence_valid_until: "",
  intensity: null,
  shelter: "",
  room: "",
  phone: "",
  email: "",
  birth_place: "",
  address: "",
  azr_number: "",
  file_reference: "",
  remark: "",
  is_address_protected: false,
  is_whereabouts_unknown: false,
};

/** `1986-03-14` as it is typed in German: `14.03.1986`; what is less than a day likewise. */
function typedDate(date: string | undefined): string {
  if (!date) return "";
  const known = date.replace("~", "");
  const mark = date.endsWith("~") ? "~" : "";
  if (known.length === 4) return known + mark;
  const [year, month, day] = partsOf(known);
  const two = (number: number) => String(number).padStart(2, "0");
  return (known.length === 7 ? `${two(month)}.${year}` : `${two(day)}.${two(month)}.${year}`) + mark;
}

/** The fields of somebody who is known, as they would be typed. */
export function typedOf({ row, fields }: PersonDetail): Typed {
  const shown = row.names[0];
  return {
    ...blankPerson,
    ...fields,
    given: shown?.given ?? "",
    family: shown?.family ?? "",
    birth: typedDate(fields.birth),
    residence_valid_until: typedDate(fields.residence_valid_until),
    languages: row.languages,
    nationalities: row.nationalities,
    shelter: row.shelter ?? "",
    room: row.room ?? "",
  };
}

/** What cannot be understood as it is typed. */
export function findWrong(typed: Typed, today: Day): Wrong {
  const wrong: Wrong = {};
  if (typed.birth.trim() && !parsePartial(typed.birth, today)) wrong.birth = "date_wrong";
  const until = typed.residence_valid_until;
  if (until.trim() && !parseDay(until, today)) wrong.residence_valid_until = "day_wrong";
  return wrong;
}

const filled = <Value>(value: Value | null | undefined | ""): value is Value =>
  value !== null && value !== undefined && value !== "";

/** What was typed as the program takes a new person. */
export function newPerson(typed: Typed, today: Day): NewPerson {
  const name = (given: string, family: string): NameView => ({
    id: null,
    given: given.trim(),
    family: family.trim(),
    script: scriptOf(given + family),
    source: "own",
  });
  const names = [name(typed.given, typed.family), name(typed.original_given, typed.original_family)];
  const entries = Object.entries({
    birth: parsePartial(typed.birth, today),
    sex: typed.sex,
    interpreter_need: typed.interpreter_need,
    residence_status: typed.residence_status,
    phone: typed.phone.trim(),
    email: typed.email.trim(),
  });
  return {
    names: names.filter((name) => name.given || name.family),
    fields: Object.fromEntries(entries.filter(([, value]) => filled(value))) as Person,
    nationalities: typed.nationalities,
    languages: typed.languages,
    shelter: typed.shelter.trim() || null,
    room: typed.room.trim() || null,
    moved_in_on: null,
  };
}

/** Each field as the text in which a change names it. */
function texts(typed: Typed, today: Day): Record<string, string> {
  const { given, family, original_given: _given, original_family: _family, ...fields } = typed;
  const plain = Object.entries(fields).map(([field, value]) => [
    field,
    Array.isArray(value)
      ? value.join(",")
      : typeof value === "boolean"
        ? String(value)
        : (value ?? "").trim(),
  ]);
  return {
    ...Object.fromEntries(plain),
    name: `${family.trim()}, ${given.trim()}`,
    birth: parsePartial(typed.birth, today) ?? "",
    residence_valid_until: parseDay(typed.residence_valid_until, today) ?? "",
  };
}

/** The fields in which two states differ, and only those: a field nobody touched is never written. */
export function changesOf(before: Typed, after: Typed, today: Day): PersonChange[] {
  const [old, now] = [texts(before, today), texts(after, today)];
  return Object.keys(now)
    .filter((field) => now[field] !== old[field])
    .map((field) => ({ field, value: now[field] ?? "" }));
}
