import type { PersonFilter, PersonFlag, PersonRow } from "../../backend/types";
import { type Facet, facets } from "./choice";

/** How many people each further value would leave. */
export type Counts = Record<Facet | "flags", Map<string, number>>;

/** Who fits, and how many each value would leave. */
export interface Narrowed {
  rows: PersonRow[];
  counts: Counts;
}

/** What a person has of each kind. */
const values: Record<Facet, (row: PersonRow) => readonly (string | null)[]> = {
  shelters: (row) => [row.shelter],
  status_groups: (row) => [row.status_group],
  languages: (row) => row.languages,
  intensities: (row) => [row.intensity],
};

const FLAGS_FAIL = 1 << facets.length;

/**
 * Goes through everybody once: who fits, and how many each value of a kind would leave if it were chosen, the other kinds
 * staying as they are.
 */
export function narrow(people: readonly PersonRow[], filter: PersonFilter): Narrowed {
  const counts: Counts = {
    shelters: new Map(),
    status_groups: new Map(),
    languages: new Map(),
    intensities: new Map(),
    flags: new Map(),
  };
  const wanted = facets.map((facet) => new Set<string | null>(filter[facet]));
  const rows: PersonRow[] = [];
  for (const row of people) {
    if (row.is_closed && !filter.with_closed) continue;
    const failing = faultsOf(row, wanted, filter.flags);
    if (failing === 0) {
      rows.push(row);
      for (const flag of row.flags) increase(counts.flags, flag);
    }
    facets.forEach((facet, place) => {
      if (failing === 0 || failing === 1 << place) {
        for (const value of values[facet](row)) if (value !== null) increase(counts[facet], value);
      }
    });
  }
  return { rows, counts };
}

/** Which kinds a person does not fit, a bit each. */
function faultsOf(row: PersonRow, wanted: Set<string | null>[], flags: readonly PersonFlag[]): number {
  let failing = 0;
  facets.forEach((facet, place) => {
    const set = wanted[place];
    if (set && set.size > 0 && !values[facet](row).some((value) => set.has(value))) failing |= 1 << place;
  });
  return flags.every((flag) => row.flags.includes(flag)) ? failing : failing | FLAGS_FAIL;
}

function increase(counts: Map<string, number>, value: string) {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}

/** How many fit, without the rest. */
export function countOf(people: readonly PersonRow[], filter: PersonFilter): number {
  const wanted = facets.map((facet) => new Set<string | null>(filter[facet]));
  return people.reduce(
    (count, row) =>
      (filter.with_closed || !row.is_closed) && faultsOf(row, wanted, filter.flags) === 0 ? count + 1 : count,
    0,
  );
}
