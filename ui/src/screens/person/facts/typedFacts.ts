import type { Person, PersonChange } from "../../../backend/types";
import { type Day, partsOf } from "../../../dates/iso";
import { parseDay, parsePartial } from "../../../dates/typed";

/** How a field is typed. */
export type Form = "text" | "long" | "partial" | "day" | "code" | "codes" | "worker";

/** The fields of a person that are typed in one form, in the order in which they are read, by what they belong to. */
export const groups = {
  birth: { birth: "partial", birth_place: "text", sex: "code", nationalities: "codes" },
  residence: {
    residence_status: "code",
    residence_valid_until: "day",
    residence_status_text: "text",
    arrived_on: "partial",
    allocated_on: "day",
  },
  reach: { phone: "text", email: "text", address: "text", interpreter_need: "code" },
  care: { intensity: "code", opened_on: "day", worker_id: "worker" },
  numbers: { azr_number: "text", file_reference: "text" },
  remark: { remark: "long" },
} as const satisfies Record<string, Partial<Record<keyof Person | "nationalities", Form>>>;

export type Group = keyof typeof groups;

/** A field of that form. */
export type Field = { [Name in Group]: keyof (typeof groups)[Name] }[Group];

/** How each field is typed. */
export const forms = Object.assign({}, ...Object.values(groups)) as Record<Field, Form>;

/** What was typed: only the fields that somebody touched. Codes stand as codes, several with commas between them. */
export type Touched = Partial<Record<Field, string>>;

/** `1986-03-14` as it is typed in German: `14.03.1986`; what is less than a day likewise. */
export function typedDate(date: string | undefined | null): string {
  if (!date) return "";
  const known = date.replace("~", "");
  const mark = date.endsWith("~") ? "~" : "";
  if (known.length === 4) return known + mark;
  const [year, month, day] = partsOf(known);
  const two = (number: number) => String(number).padStart(2, "0");
  return (known.length === 7 ? `${two(month)}.${year}` : `${two(day)}.${two(month)}.${year}`) + mark;
}

/** What stands there, as it would be typed. */
export function typedFacts(fields: Person, nationalities: readonly string[]): Record<Field, string> {
  const of = (field: Field): string => {
    if (field === "nationalities") return nationalities.join(",");
    const value = fields[field];
    return forms[field] === "partial" || forms[field] === "day" ? typedDate(value) : (value ?? "");
  };
  const all = Object.keys(forms) as Field[];
  return Object.fromEntries(all.map((field) => [field, of(field)])) as Record<Field, string>;
}

/** What is wrong with what was typed, field by field: the key of its sentence. */
export function wrongFacts(touched: Touched, today: Day): Partial<Record<Field, "date_wrong" | "day_wrong">> {
  const wrong: Partial<Record<Field, "date_wrong" | "day_wrong">> = {};
  for (const [name, typed] of Object.entries(touched) as [Field, string][]) {
    if (typed.trim() === "") continue;
    if (forms[name] === "partial" && !parsePartial(typed, today)) wrong[name] = "date_wrong";
    if (forms[name] === "day" && !parseDay(typed, today)) wrong[name] = "day_wrong";
  }
  return wrong;
}

/** The changes to write: of the touched fields those that differ from what stands there now, and no other. */
export function changedFacts(touched: Touched, present: Record<Field, string>, today: Day): PersonChange[] {
  const value = (field: Field, typed: string) => {
    if (forms[field] === "partial") return parsePartial(typed, today) ?? "";
    if (forms[field] === "day") return parseDay(typed, today) ?? "";
    return typed.trim();
  };
  return (Object.entries(touched) as [Field, string][])
    .map(([field, typed]) => ({ field, value: value(field, typed), before: value(field, present[field]) }))
    .filter(({ value, before }) => value !== before)
    .map(({ field, value }) => ({ field, value }));
}
