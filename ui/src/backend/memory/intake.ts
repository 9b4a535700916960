import { Failure } from "../failure";
import type { Effect, ImportOutcome, IntakeFile, IntakeView, Seat } from "../types";
import { refOf, today, type World } from "./world";

const nothing: ImportOutcome = {
  file: "",
  state: "refused",
  code: null,
  bundle: null,
  persons: 0,
  operations: 0,
  attachments: 0,
  attachments_missing: 0,
  revocations: 0,
  conflicts: 0,
  missing: null,
  receipt: null,
};

export const noEffect: Effect = {
  new_persons: 0,
  changed_persons: 0,
  same_persons: 0,
  forgotten_persons: 0,
  gone_persons: 0,
  operations: 0,
  version: null,
  new_devices: [],
  ended_devices: [],
  confirms: null,
  confirms_at: null,
  erased_persons: 0,
  lines: [],
  more_lines: 0,
};

const fact = (unit: string, seq: number, at: string, scope: "office" | "replica" | "receipt" = "office") => ({
  from: unit,
  device: scope === "replica" ? `${unit}-second` : unit,
  to: scope === "office" ? "office" : "area-1",
  scope,
  seq,
  created_at: at,
});

/** Five bundles on one stick, each standing in another way. */
function atTheOffice(world: World): IntakeFile[] {
  const people = [...world.residents.values()].map(refOf);
  const line = (place: number) => people[place % people.length];
  const lines = [
    { person: line(2), what: "forgotten" as const, fields: [] },
    {
      person: line(0),
      what: "new" as const,
      fields: [
        { field: "shelter", before: null, after: "Lerchenfeld 3" },
        { field: "language", before: null, after: "ara" },
      ],
    },
    { person: line(1), what: "changed" as const, fields: [{ field: "room", before: "9", after: "12" }] },
    {
      person: line(3),
      what: "changed" as const,
      fields: [
        { field: "shelter", before: "Birkenweg", after: "Tannenhof" },
        { field: "consent_until", before: "2026-12-31", after: "2027-08-31" },
      ],
    },
  ].flatMap((one) => (one.person ? [{ ...one, person: one.person }] : []));
  return [
    {
      kind: "bundle",
      who: "Ines Falkenhag",
      outcome: {
        ...nothing,
        file: "area-1-office-0042.ankommen",
        state: "would_import",
        bundle: fact("area-1", 42, `${today}T10:30:00`),
        persons: 158,
        revocations: 1,
      },
      effect: {
        ...noEffect,
        new_persons: 1,
        changed_persons: 2,
        same_persons: 155,
        forgotten_persons: 1,
        lines,
      },
    },
    {
      kind: "bundle",
      who: "Deniz Aksoy-Brandt",
      outcome: {
        ...nothing,
        file: "area-2-office-0039.ankommen",
        state: "would_import",
        bundle: fact("area-2", 39, `${today}T10:31:00`),
        persons: 139,
      },
      effect: { ...noEffect, same_persons: 139 },
    },
    {
      kind: "bundle",
      who: "Paula Grünewaldt",
      outcome: {
        ...nothing,
        file: "area-4-office-0031.ankommen",
        state: "would_import",
        bundle: fact("area-4", 31, `${today}T09:00:00`),
        persons: 23,
        missing: 30,
      },
      effect: { ...noEffect, new_persons: 4, changed_persons: 7, same_persons: 12, gone_persons: 2 },
    },
    {
      kind: "bundle",
      who: "Rolf Halbach",
      outcome: {
        ...nothing,
        file: "area-3-office-0057.ankommen",
        state: "already_imported",
        bundle: fact("area-3", 57, `${today}T08:20:00`),
      },
      effect: null,
    },
    {
      kind: "bundle",
      who: "",
      outcome: { ...nothing, file: "area-5-office-0045.ankommen", code: "bundle_truncated" },
      effect: null,
    },
  ];
}

/** A receipt, a colleague's replica and a newer roster. */
function atTheArea(world: World): IntakeFile[] {
  const people = [...world.residents.values()].map(refOf).slice(0, 3);
  return [
    {
      kind: "bundle",
      who: "Ruth Amselgrund",
      outcome: {
        ...nothing,
        file: "area-1-office-0041.receipt.ankommen",
        state: "would_import",
        bundle: { ...fact("office", 0, `${today}T09:12:00`, "receipt"), device: "office" },
      },
      effect: { ...noEffect, confirms: 41, confirms_at: "2026-12-04T15:40:00", erased_persons: 1 },
    },
    {
      kind: "bundle",
      who: "Vera Beispiel",
      outcome: {
        ...nothing,
        file: "area-1-replica-0007.ankommen",
        state: "would_import",
        bundle: fact("area-1", 7, `${today}T08:00:00`, "replica"),
        operations: 214,
      },
      effect: {
        ...noEffect,
        operations: 214,
        changed_persons: people.length,
        lines: people.map((person) => ({ person, what: "changed", fields: [] })),
      },
    },
    {
      kind: "roster",
      who: "",
      outcome: { ...nothing, file: "projekt-15.ankommen", state: "would_import" },
      effect: { ...noEffect, version: 15, new_devices: ["area-3-second"], ended_devices: [] },
    },
    { kind: "list", who: "", outcome: { ...nothing, file: "Belegung Tannenhof.xlsx" }, effect: null },
    {
      kind: "unknown",
      who: "",
      outcome: { ...nothing, file: "Notiz.pdf", code: "bundle_not_a_bundle" },
      effect: null,
    },
  ];
}

/** What lies on the stick for this seat. */
export function offeredTo(seat: Seat, world: World): IntakeFile[] {
  return seat === "office" ? atTheOffice(world) : atTheArea(world);
}

/** How taking it in ends. */
export function taken(files: IntakeFile[]): IntakeFile[] {
  return files.map((file) => {
    const { outcome } = file;
    if (outcome.state !== "would_import" && outcome.state !== "already_imported")
      return { ...file, effect: null };
    const isConfirmed = file.kind === "bundle" && outcome.bundle?.scope !== "receipt";
    return {
      ...file,
      effect: null,
      outcome: {
        ...outcome,
        state: outcome.state === "would_import" ? "imported" : outcome.state,
        receipt: isConfirmed ? outcome.file.replace(".ankommen", ".receipt.ankommen") : null,
      },
    };
  });
}

/** What was brought, and whether it was taken in. */
export class Brought {
  private files: IntakeFile[] = [];
  private token = 0;
  private isTaken = false;

  offer(files: IntakeFile[]): void {
    this.files = files;
    this.token += 1;
    this.isTaken = false;
  }

  look(): IntakeView | null {
    if (this.files.length === 0 || this.isTaken) return null;
    return {
      token: String(this.token),
      place: { name: "Übergabe", is_removable: true },
      files: this.files,
    };
  }

  take(token: string): IntakeFile[] {
    if (token !== String(this.token) || this.files.length === 0)
      throw new Failure({ code: "not_found", params: {} });
    this.isTaken = true;
    return taken(this.files);
  }

  drop(): void {
    this.files = [];
  }
}
