import type { NewPerson, Person, ResidenceStatus, Sex } from "../../backend/types";
import { type Day, partsOf } from "../../dates/iso";
import { parseDay, parsePartial } from "../../dates/typed";
import { scriptOf } from "../../design/parts/Name";

/** What of a row can be put right, as it is typed. */
export interface Typed {
  given: string;
  family: string;
  birth: string;
  sex: Sex | null;
  nationalities: string[];
  languages: string[];
  residence_status: ResidenceStatus | null;
  residence_valid_until: string;
  room: string;
  phone: string;
  remark: string;
}

/** What is wrong, field by field: the key of its sentence. */
export type Wrong = Partial<Record<keyof Typed, "field:date_wrong" | "field:day_wrong" | "name_needed">>;

/** `1986-03-14` as it is typed in German; what is less than a day likewise. */
function typedDate(date: string | undefined): string {
  if (!date) return "";
  const known = date.replace("~", "");
  const mark = date.endsWith("~") ? "~" : "";
  if (known.length === 4) return known + mark;
  const [year, month, day] = partsOf(known);
  const two = (number: number) => String(number).padStart(2, "0");
  return (known.length === 7 ? `${two(month)}.${year}` : `${two(day)}.${two(month)}.${year}`) + mark;
}

/** What the program understood of a row, as it would be typed. */
export function typedOf({ names, fields, nationalities, languages, room }: NewPerson): Typed {
  return {
    given: names[0]?.given ?? "",
    family: names[0]?.family ?? "",
    birth: typedDate(fields.birth),
    sex: fields.sex ?? null,
    nationalities,
    languages,
    residence_status: fields.residence_status ?? null,
    residence_valid_until: typedDate(fields.residence_valid_until),
    room: room ?? "",
    phone: fields.phone ?? "",
    remark: fields.remark ?? "",
  };
}

/** What cannot be understood as it is typed. */
export function findWrong(typed: Typed, today: Day): Wrong {
  const wrong: Wrong = {};
  if (!typed.given.trim() && !typed.family.trim()) wrong.given = "name_needed";
  if (typed.birth.trim() && !parsePartial(typed.birth, today)) wrong.birth = "field:date_wrong";
  const until = typed.residence_valid_until;
  if (until.trim() && !parseDay(until, today)) wrong.residence_valid_until = "field:day_wrong";
  return wrong;
}

/** The row with what was typed in it. What has no field in the form stays. */
export function correctedPerson(person: NewPerson, typed: Typed, today: Day): NewPerson {
  const [shown, ...others] = person.names;
  const given = typed.given.trim();
  const family = typed.family.trim();
  const name = {
    ...shown,
    id: null,
    given,
    family,
    script: scriptOf(given + family),
    source: shown?.source ?? "list",
  };
  const typedFields = {
    birth: parsePartial(typed.birth, today) ?? undefined,
    sex: typed.sex ?? undefined,
    residence_status: typed.residence_status ?? undefined,
    residence_valid_until: parseDay(typed.residence_valid_until, today) ?? undefined,
    phone: typed.phone.trim() || undefined,
    remark: typed.remark.trim() || undefined,
  };
  const fields = Object.entries({ ...person.fields, ...typedFields }).filter(
    ([, value]) => value !== undefined,
  );
  return {
    ...person,
    names: [name, ...others],
    fields: Object.fromEntries(fields) as Person,
    nationalities: typed.nationalities,
    languages: typed.languages,
    room: typed.room.trim() || null,
  };
}
