import type {
  InterpreterNeed,
  NameView,
  NewPerson,
  Person,
  ResidenceStatus,
  Sex,
} from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { parseDay, parsePartial } from "../../../dates/typed";
import { scriptOf } from "../../../design/parts/Name";

/** A new person as she is typed: text stays text until it is saved. */
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
  shelter: string;
  room: string;
  phone: string;
  email: string;
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
  shelter: "",
  room: "",
  phone: "",
  email: "",
};

/** The fields that are asked only of whoever wants to say more at once. */
export const furtherFields = [
  "sex",
  "nationalities",
  "interpreter_need",
  "residence_status",
  "residence_valid_until",
  "phone",
  "email",
] as const satisfies (keyof Typed)[];

/** Whether anything is typed in a field that is folded away at first. */
export function saysMore(typed: Typed): boolean {
  return furtherFields.some((field) => (typed[field]?.length ?? 0) > 0);
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
    residence_valid_until: parseDay(typed.residence_valid_until, today),
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
