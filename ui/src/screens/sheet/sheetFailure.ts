import { toFailure } from "../../backend/failure";
import type { SheetDraft } from "./sheetDraft";

/** The fields of the form by the names that the program has for them. */
const places: Record<string, keyof SheetDraft> = {
  task: "task",
  due_on: "on",
  at_time: "at",
  place: "place",
  "place.name": "place",
  "recipient.name": "recipient",
  address: "address",
  "client.address": "address",
  old_address: "old_address",
  moved_on: "moved_on",
  town: "town",
  officer: "officer",
  "authority.name": "authority",
  "worker.address": "own_address",
  "worker.reach": "phone",
  purposes: "purposes",
  topics: "topics",
  withdrawn: "withdrawn",
  may: "may",
  companion: "companion",
  papers: "papers",
  letter_from: "letter_from",
  last_day: "last_day",
  safe_day: "safe_day",
  rule: "rule",
  deadline: "deadline",
  event: "event",
};

/** Reasons that have a sentence of their own (`sheet.json`, `reason`). */
export const reasons = [
  "protected",
  "no_appointment",
  "another_person",
  "unknown_rule",
  "no_deadline",
  "ended",
  "not_certain",
  "stored_not_certain",
  "over",
  "after_the_last_day",
] as const;
export type Reason = (typeof reasons)[number];

/** Where in the form a refusal belongs, and why, where that has a sentence of its own. */
export function placeOfFailure(error: unknown): { field: keyof SheetDraft; reason: Reason | null } | null {
  if (!error) return null;
  const { code, params } = toFailure(error);
  if (code !== "sheet_incomplete" && code !== "invalid_field" && code !== "too_long") return null;
  const field = places[params.field ?? ""];
  // What is open about a stored deadline is settled there, not on the sheet.
  const told = field === "deadline" && params.reason === "not_certain" ? "stored_not_certain" : params.reason;
  const reason = reasons.find((reason) => reason === told) ?? null;
  return field ? { field, reason } : null;
}
