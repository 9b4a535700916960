import type { AreaOverview, BundleHistory, Measure, OfficePerson, Overview } from "../types";
import { refOf, rowOf, type World } from "./world";

type Row = [
  unit: string,
  label: string,
  employer: string,
  people: number,
  homes: number,
  inflow: number,
  outflow: number,
  named: number,
  seq: number,
  at: string,
  gaps: number[],
];

const areas: Row[] = [
  ["area-1", "Nord", "Caritas", 187, 71, 14, 6, 156, 41, "2026-12-08T15:40:00", []],
  ["area-2", "Ost", "AWO", 231, 88, 9, 8, 139, 38, "2026-12-08T11:10:00", []],
  ["area-3", "Mitte", "Stadt Auental", 164, 64, 3, 5, 121, 57, "2026-12-11T08:20:00", []],
  ["area-4", "Süd", "Evangelische Gemeinde", 118, 49, 0, 0, 12, 29, "2026-11-20T16:00:00", []],
  ["area-5", "West", "Sozialdienst katholischer Frauen", 142, 52, 7, 5, 26, 44, "2026-12-07T09:05:00", [43]],
];

function overviewOf([
  unit,
  label,
  employer,
  people,
  homes,
  inflow,
  outflow,
  named,
  seq,
  at,
  gaps,
]: Row): AreaOverview {
  // A bundle tells of the month in which it was made.
  const month = at.slice(0, 7);
  const total = (measure: Measure, count: number, month: string | null = null) => ({ measure, month, count });
  return {
    unit,
    label,
    employer,
    care_ratio: 200,
    totals: [
      total("persons", people),
      total("households", homes),
      total("consenting", named),
      total("inflow", inflow, month),
      total("outflow", outflow, month),
      total("contacts", people * 2, month),
      total("minutes", people * 31, month),
    ],
    named,
    seq,
    created_at: at,
    received_at: at,
    gaps,
  };
}

/** The areas side by side. */
export const overview = (world: World): Overview => ({
  areas: areas.map(overviewOf).map((area) => {
    const named = officePersons(world).filter(({ unit }) => unit === area.unit).length;
    return { ...area, named };
  }),
});

/** People who agreed, spread over the areas. */
export function officePersons(world: World): OfficePerson[] {
  const agreed = [...world.residents.values()].filter((resident) =>
    resident.consents.some((consent) => consent.holds),
  );
  return agreed.map((resident, index) => {
    const row = rowOf(resident, [], []);
    const name = resident.names[0];
    return {
      id: refOf(resident).id,
      unit: areas[index % areas.length]?.[0] ?? "area-1",
      family: name?.family ?? "",
      given: name?.given ?? "",
      script: "Latn",
      birth_year: row.birth ? Number(row.birth.slice(0, 4)) : null,
      language: row.languages[0] ?? null,
      shelter: row.shelter,
      room: row.room,
      worker: "Ines Falkenhag",
      consent_until: index % 7 === 0 ? null : index % 9 === 4 ? "2026-12-31" : "2027-08-31",
    };
  });
}

/** What came from the areas. */
export const arrivals = (): BundleHistory[] =>
  areas
    .map(
      ([unit, , , , , , , named, seq, at]): BundleHistory => ({
        is_outgoing: false,
        bundle: { from: unit, device: unit, to: "office", scope: "office", seq, created_at: at },
        at,
        is_confirmed: true,
        persons: named,
        operations: 0,
        bytes: 180_000 + named * 128,
      }),
    )
    .sort((a, b) => b.at.localeCompare(a.at));

/** Receipts that were written. */
export const receipts = (): BundleHistory[] =>
  areas.map(([unit, , , , , , , , seq, at]) => ({
    is_outgoing: true,
    bundle: { from: "office", device: "office", to: unit, scope: "receipt", seq: 0, created_at: at },
    at,
    is_confirmed: seq % 2 === 0,
    persons: 0,
    operations: 0,
    bytes: 2_048,
  }));
