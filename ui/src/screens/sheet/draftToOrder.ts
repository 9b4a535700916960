import type { Land, SheetKind, SheetOrder, SheetPlace, SheetUntil, WantedSheet } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay, parseTime } from "../../dates/typed";
import { askedOf, type Field } from "./fields";
import type { SheetDraft } from "./sheetDraft";

/** What is wrong with a field. */
export type Fault = "missing" | "choose" | "day" | "time" | "years";
export type Wrong = Partial<Record<keyof SheetDraft, Fault>>;

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
const orNull = (text: string) => text.trim() || null;
const place = (name: string, address: string): SheetPlace => ({
  name: name.trim(),
  address: linesOf(address),
});

function faultOf(field: Field, draft: SheetDraft, today: Day): Fault | undefined {
  const value = draft[field.name];
  const isBlank = value === null || (typeof value === "string" && value.trim() === "");
  const isNothing = isBlank || (Array.isArray(value) && value.length === 0);
  if (isNothing) {
    if (!field.needed) return undefined;
    return typeof value === "string" ? "missing" : "choose";
  }
  if (typeof value !== "string") return undefined;
  if (field.as === "day" && parseDay(value, today) === null) return "day";
  if (field.as === "time" && parseTime(value) === null) return "time";
  if (field.as === "years" && !/^([1-9]|[1-9]\d)$/.test(value.trim())) return "years";
  return undefined;
}

/** The sheet that was typed, or what is missing and wrong, field by field; the sentences are the form's. */
export function draftToOrder(
  kind: SheetKind,
  draft: SheetDraft,
  today: Day,
  land: Land | null,
): { order: SheetOrder } | { wrong: Wrong } {
  const wrong: Wrong = {};
  for (const field of askedOf(kind, draft)) {
    const fault = faultOf(field, draft, today);
    if (fault) wrong[field.name] = fault;
  }
  const wanted = Object.keys(wrong).length > 0 ? null : wantedOf(kind, draft, today, land);
  if (!wanted) return { wrong };
  const contact = {
    phone: orNull(draft.phone),
    email: orNull(draft.email),
    address: linesOf(draft.own_address),
  };
  return { order: { language: draft.language, contact, wanted } };
}

/** Everything that is needed is there. */
function wantedOf(kind: SheetKind, draft: SheetDraft, today: Day, land: Land | null): WantedSheet | null {
  const day = (text: string) => parseDay(text, today);
  const time = (text: string) => parseTime(text);
  const recipient = place(draft.recipient, draft.recipient_address);
  const { law, basis, about, action } = draft;
  switch (kind) {
    case "appointment":
      return (
        about && {
          kind,
          task: draft.task || null,
          on: draft.task ? null : day(draft.on),
          about,
          at: time(draft.at),
          place: orNull(draft.place),
          place_address: linesOf(draft.place_address),
          bring: draft.bring,
          is_interpreted: draft.is_interpreted,
          note: orNull(draft.note),
        }
      );
    case "deadline": {
      const until = untilOf(draft, today, land);
      return (
        until &&
        action && {
          kind,
          until,
          letter_from: draft.letter_from.trim(),
          letter_on: draft.by === "stored" ? null : day(draft.letter_on),
          file_number: orNull(draft.file_number),
          action,
          safe_time: time(draft.safe_time),
        }
      );
    }
    case "address-change-bamf":
    case "address-change-office":
    case "address-change-court":
      return {
        kind,
        recipient,
        file_number: orNull(draft.file_number),
        town: draft.town.trim(),
        address: linesOf(draft.address),
        old_address: linesOf(draft.old_address),
        moved_on: day(draft.moved_on),
        family: draft.family,
      };
    case "privacy":
      return (
        law &&
        basis && {
          kind,
          officer: linesOf(draft.officer),
          authority: place(draft.authority, draft.authority_address),
          law,
          basis,
          kept_years: Number(draft.kept_years),
        }
      );
    case "consent":
      return law && { kind, purposes: draft.purposes, recipient, until: day(draft.until), law };
    case "release":
      return (
        law && {
          kind,
          recipient,
          is_mutual: draft.is_mutual,
          topics: draft.topics,
          purpose: orNull(draft.purpose),
          until: day(draft.until),
          law,
        }
      );
    case "withdrawal":
      return (
        law && {
          kind,
          withdrawn: draft.withdrawn,
          recipient,
          given_on: day(draft.given_on),
          from: day(draft.from),
          law,
        }
      );
    case "accompaniment":
      return {
        kind,
        companion: draft.companion.trim(),
        sent_by: orNull(draft.sent_by),
        place: draft.place.trim() ? place(draft.place, draft.place_address) : null,
        may: draft.may,
        until: day(draft.until),
      };
    case "originals":
      return {
        kind,
        papers: draft.papers.map((paper) => ({ paper, detail: orNull(draft.details[paper] ?? "") })),
        purpose: orNull(draft.purpose),
        back_by: day(draft.back_by),
      };
  }
}

function untilOf(draft: SheetDraft, today: Day, land: Land | null): SheetUntil | null {
  const day = (text: string) => parseDay(text, today);
  if (draft.by === "stored") return { by: "stored", deadline: draft.deadline };
  if (draft.by === "days") {
    const [last, safe] = [day(draft.last_day), day(draft.safe_day)];
    return last && safe ? { by: "days", last, safe, received_on: day(draft.received_on) } : null;
  }
  const event = day(draft.event);
  if (!event) return null;
  return {
    by: "rule",
    rule: draft.rule ?? "",
    event,
    service: draft.service,
    signer: null,
    decided: day(draft.decided),
    filed: day(draft.filed),
    land,
    is_confirmed: draft.is_confirmed,
  };
}
