import type {
  LetterSender,
  PrivacyLaw,
  SheetAbout,
  SheetAction,
  SheetBasis,
  SheetKind,
  SheetKnown,
  SheetLanguage,
  SheetPaper,
  SheetPermission,
  SheetPlace,
  SheetPurpose,
  SheetTopic,
  SheetWithdrawn,
} from "../../backend/types";
import type { Day } from "../../dates/iso";
import { guessAbout, guessAction } from "./guess";

/** A sheet as it is typed: everything that some kind of sheet needs and no record says. */
export interface SheetDraft {
  language: SheetLanguage;
  /** The appointment; empty for one that stands in no record. */
  task: string;
  on: string;
  at: string;
  place: string;
  place_address: string;
  about: SheetAbout | null;
  bring: SheetPaper[];
  is_interpreted: boolean;
  note: string;
  /** How the days of a deadline are known. */
  by: "stored" | "days" | "rule";
  /** The deadline of the record. */
  deadline: string;
  last_day: string;
  safe_day: string;
  received_on: string;
  safe_time: string;
  rule: string | null;
  event: string;
  service: string | null;
  decided: string;
  filed: string;
  is_confirmed: boolean;
  letter_from: string;
  letter_on: string;
  file_number: string;
  action: SheetAction | null;
  recipient: string;
  recipient_address: string;
  town: string;
  address: string;
  old_address: string;
  moved_on: string;
  family: string[];
  officer: string;
  authority: string;
  authority_address: string;
  law: PrivacyLaw | null;
  basis: SheetBasis | null;
  kept_years: string;
  purposes: SheetPurpose[];
  topics: SheetTopic[];
  withdrawn: SheetWithdrawn[];
  may: SheetPermission[];
  purpose: string;
  until: string;
  given_on: string;
  from: string;
  is_mutual: boolean;
  companion: string;
  sent_by: string;
  papers: SheetPaper[];
  /** What tells a paper from others, by its code. */
  details: Partial<Record<SheetPaper, string>>;
  back_by: string;
  phone: string;
  email: string;
  own_address: string;
}

/** Who writes such letters, in words. */
export type SenderName = (sender: LetterSender) => string;

/** What a sheet is opened with: from a deadline everything that stands there. */
export interface Preset {
  /** Id of the row that it comes from: what is typed beside it is kept under it. */
  key: string;
  values: Partial<SheetDraft>;
}

/** There is only one; which of its branches, the last letter to it says. */
const usualName: Partial<Record<SheetKind, string>> = {
  "address-change-bamf": "Bundesamt für Migration und Flüchtlinge",
};

const lines = (texts: readonly string[]) => texts.join("\n");
const purposeOf = new Set<string>(["office", "cover", "transfer", "health", "release"]);

/** What is proposed for a kind of sheet before anything is typed; `fullDate` writes a day as people do. */
export function proposed(
  kind: SheetKind,
  known: SheetKnown,
  fullDate: (day: Day) => string,
  senderName: SenderName,
): SheetDraft {
  const { letterhead } = known;
  const place: SheetPlace = letterhead.recipients[kind] ?? { name: usualName[kind] ?? "", address: [] };
  const [next] = known.appointments;
  const consent = known.consents.find(({ purpose }) => purpose !== null && purposeOf.has(purpose));
  return {
    language: known.languages[0] ?? "deu",
    ...appointmentOf(known, next?.id ?? ""),
    on: "",
    place_address: "",
    bring: [],
    is_interpreted: false,
    note: "",
    ...deadlineOf(known, known.deadlines[0]?.id ?? "", senderName),
    last_day: "",
    safe_day: "",
    received_on: "",
    safe_time: "",
    rule: null,
    event: "",
    service: null,
    decided: "",
    filed: "",
    is_confirmed: false,
    letter_on: "",
    ...(kind === "address-change-office" ? { file_number: known.azr_number ?? "" } : {}),
    recipient: place.name,
    recipient_address: lines(place.address),
    town: letterhead.town,
    address: lines(known.address),
    old_address: lines(known.old_address),
    moved_on: known.moved_on ? fullDate(known.moved_on) : "",
    family: [],
    officer: lines(letterhead.officer),
    authority: letterhead.authority?.name ?? "",
    authority_address: lines(letterhead.authority?.address ?? []),
    law: letterhead.law,
    basis: letterhead.basis,
    kept_years: letterhead.kept_years === null ? "" : String(letterhead.kept_years),
    purposes: [],
    topics: [],
    withdrawn: kind === "withdrawal" && consent ? [consent.purpose as SheetWithdrawn] : [],
    may: [],
    purpose: "",
    until: "",
    given_on: kind === "withdrawal" && consent?.given_on ? fullDate(consent.given_on) : "",
    from: "",
    is_mutual: false,
    companion: "",
    sent_by: "",
    papers: [],
    details: {},
    back_by: "",
    phone: letterhead.contact.phone ?? known.phone ?? "",
    email: letterhead.contact.email ?? "",
    own_address: lines(letterhead.contact.address),
  };
}

/** With what it is opened: a deadline or an appointment that is named brings what the record says of it. */
export function presetOn(
  known: SheetKnown,
  draft: SheetDraft,
  senderName: SenderName,
  preset: Preset | undefined,
): SheetDraft {
  const { deadline, task } = preset?.values ?? {};
  return {
    ...draft,
    ...(deadline ? deadlineOf(known, deadline, senderName) : {}),
    ...(task ? appointmentOf(known, task) : {}),
    ...preset?.values,
  };
}

/** What an appointment of the record says; nothing for one that stands in none. */
export function appointmentOf(
  known: SheetKnown,
  task: string,
): Pick<SheetDraft, "task" | "at" | "place" | "about"> {
  const found = known.appointments.find(({ id }) => id === task);
  return {
    task,
    at: found?.at?.slice(0, 5) ?? "",
    place: found?.place ?? "",
    about: found ? guessAbout(`${found.place} ${found.what}`) : null,
  };
}

/** What a deadline of the record says; nothing where its days are given. */
export function deadlineOf(
  known: SheetKnown,
  deadline: string,
  senderName: SenderName,
): Pick<SheetDraft, "by" | "deadline" | "letter_from" | "file_number" | "action"> {
  const found = known.deadlines.find(({ id }) => id === deadline);
  if (!found) return { by: "days", deadline: "", letter_from: "", file_number: "", action: null };
  return {
    by: "stored",
    deadline,
    letter_from: found.sender_name || (found.sender ? senderName(found.sender) : ""),
    file_number: found.file_number,
    action: guessAction(`${found.what} ${found.name}`),
  };
}

/**
 * Where what is typed is kept: each kind, person and row that it comes from has a place of its own, in words of the program
 * and ids.
 */
export function sheetPlace(kind: SheetKind, person: string, preset?: Preset): string {
  const word = kind.replace("address-change", "move").replace("-", "_");
  return ["sheet", word, person, ...(preset ? [preset.key] : [])].join(":");
}
