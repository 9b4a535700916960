import type { SheetKind } from "../../backend/types";
import type { de } from "../../i18n/de";
import type { SheetDraft } from "./sheetDraft";

type Holding<Type> = {
  [Name in keyof SheetDraft]: SheetDraft[Name] extends Type ? Name : never;
}[keyof SheetDraft];

/** Fields that hold a text, a code of a list, several codes, yes or no. */
export type TextName = Holding<string>;
export type YesName = Holding<boolean>;
type ListName = keyof typeof de.code;

interface Shared {
  /** The sheet cannot do without it. */
  needed?: true;
  /** Takes half the width. */
  half?: true;
  /** Only then it is asked. */
  when?: (draft: SheetDraft) => boolean;
  /** Another label than that of its name. */
  label?: keyof typeof de.sheet.field;
}

/** One thing that a kind of sheet needs and no record says. */
export type Field = Shared &
  (
    | { as: "line" | "lines" | "day" | "time" | "years"; name: TextName }
    | { as: "one"; name: "about" | "action"; list: ListName }
    | { as: "chip"; name: "by" | "law" | "basis"; list: ListName }
    | { as: "many"; name: "bring" | "purposes" | "topics" | "withdrawn" | "may"; list: ListName }
    | { as: "yes"; name: YesName }
    | { as: "task"; name: "task" }
    | { as: "deadline"; name: "deadline" }
    | { as: "family"; name: "family" }
    | { as: "papers"; name: "papers" }
    | { as: "rule"; name: "rule" }
    | { as: "service"; name: "service" }
  );

const byStored = ({ by }: SheetDraft) => by === "stored";
const byRule = ({ by }: SheetDraft) => by === "rule";
const byDays = ({ by }: SheetDraft) => by === "days";
const until: Field = { as: "day", name: "until", half: true };
const law: Field = { as: "chip", name: "law", list: "privacy_law", needed: true };
const whom: readonly Field[] = [
  { as: "line", name: "recipient", needed: true, label: "whom" },
  { as: "lines", name: "recipient_address" },
];

const letter: readonly Field[] = [
  { as: "line", name: "recipient", needed: true },
  { as: "lines", name: "recipient_address" },
  { as: "lines", name: "address", needed: true },
  { as: "lines", name: "old_address", needed: true },
  { as: "day", name: "moved_on", needed: true, half: true },
  { as: "line", name: "town", needed: true, half: true },
  { as: "line", name: "file_number", half: true },
  { as: "family", name: "family" },
];

/** How the client reaches the worker; stands on every sheet but letters, which she signs herself. */
const own: readonly Field[] = [
  { as: "line", name: "phone", half: true },
  { as: "line", name: "email", half: true },
  { as: "lines", name: "own_address" },
];

/** What each kind asks for, in the order of the form. */
export const fieldsOf: Record<SheetKind, readonly Field[]> = {
  appointment: [
    { as: "task", name: "task" },
    { as: "day", name: "on", needed: true, half: true, when: ({ task }) => task === "" },
    { as: "time", name: "at", needed: true, half: true },
    { as: "one", name: "about", list: "sheet_about", needed: true, half: true },
    { as: "line", name: "place", needed: true },
    { as: "lines", name: "place_address" },
    { as: "many", name: "bring", list: "sheet_paper" },
    { as: "yes", name: "is_interpreted" },
    { as: "line", name: "note" },
    ...own,
  ],
  deadline: [
    { as: "chip", name: "by", list: "sheet_by", needed: true },
    { as: "deadline", name: "deadline", needed: true, when: byStored },
    { as: "day", name: "last_day", needed: true, half: true, when: byDays },
    { as: "day", name: "safe_day", needed: true, half: true, when: byDays },
    { as: "rule", name: "rule", needed: true, when: byRule },
    { as: "day", name: "event", needed: true, half: true, when: byRule },
    { as: "service", name: "service", half: true, when: byRule },
    { as: "day", name: "decided", half: true, when: byRule },
    { as: "day", name: "filed", half: true, when: byRule },
    { as: "yes", name: "is_confirmed", when: byRule },
    { as: "line", name: "letter_from", needed: true },
    { as: "one", name: "action", list: "sheet_action", needed: true, half: true },
    { as: "time", name: "safe_time", half: true },
    { as: "day", name: "letter_on", half: true, when: (draft) => !byStored(draft) },
    { as: "day", name: "received_on", half: true, when: byDays },
    { as: "line", name: "file_number", half: true },
    ...own,
  ],
  "address-change-bamf": letter,
  "address-change-office": letter,
  "address-change-court": letter,
  privacy: [
    law,
    { as: "chip", name: "basis", list: "sheet_basis", needed: true },
    { as: "years", name: "kept_years", needed: true, half: true },
    { as: "lines", name: "officer", needed: true },
    { as: "line", name: "authority", needed: true },
    { as: "lines", name: "authority_address" },
    ...own.map((field) => (field.name === "own_address" ? { ...field, needed: true as const } : field)),
  ],
  consent: [
    { as: "many", name: "purposes", list: "sheet_purpose", needed: true },
    ...whom,
    until,
    law,
    ...own,
  ],
  release: [
    ...whom,
    { as: "many", name: "topics", list: "sheet_topic", needed: true },
    { as: "line", name: "purpose" },
    { as: "yes", name: "is_mutual" },
    until,
    law,
    ...own,
  ],
  withdrawal: [
    { as: "many", name: "withdrawn", list: "sheet_withdrawn", needed: true },
    { as: "line", name: "recipient", needed: true, label: "whom_had" },
    { as: "lines", name: "recipient_address" },
    { as: "day", name: "given_on", half: true },
    { as: "day", name: "from", half: true },
    law,
    ...own,
  ],
  accompaniment: [
    { as: "line", name: "companion", needed: true, half: true },
    { as: "line", name: "sent_by", half: true },
    { as: "many", name: "may", list: "sheet_permission", needed: true },
    { as: "line", name: "place", label: "where_to" },
    { as: "lines", name: "place_address" },
    until,
    ...own,
  ],
  originals: [
    { as: "papers", name: "papers", needed: true },
    { as: "line", name: "purpose" },
    { as: "day", name: "back_by", half: true },
    ...own,
  ],
};

/** The fields that are asked now. */
export const askedOf = (kind: SheetKind, draft: SheetDraft) =>
  fieldsOf[kind].filter(({ when }) => when?.(draft) ?? true);
