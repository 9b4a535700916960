import type { Letterhead, SheetKind, SheetOrder } from "../../backend/types";

/** What the next sheet is to begin with, after this one was printed; nothing where it is as it was. */
export function letterheadOf(before: Letterhead, kind: SheetKind, order: SheetOrder): Letterhead | null {
  const { wanted, contact } = order;
  const isLetter = kind.startsWith("address-change");
  const after: Letterhead = {
    ...before,
    // Letters say nothing about the worker.
    ...(isLetter ? {} : { contact }),
    ...("town" in wanted ? { town: wanted.town } : {}),
    ...("law" in wanted ? { law: wanted.law } : {}),
    ...(wanted.kind === "privacy"
      ? {
          basis: wanted.basis,
          officer: wanted.officer,
          authority: wanted.authority,
          kept_years: wanted.kept_years,
        }
      : {}),
    // Who is released to speak, and who may come along, is another every time.
    ...("recipient" in wanted && wanted.kind !== "release"
      ? { recipients: { ...before.recipients, [kind]: wanted.recipient } }
      : {}),
  };
  return JSON.stringify(after) === JSON.stringify(before) ? null : after;
}
