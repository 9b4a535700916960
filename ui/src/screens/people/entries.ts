import type { PersonRow } from "../../backend/types";

/** A line of the list: a person, or the head of a household whose members follow. */
export type Entry = PersonEntry | HomeEntry;

export interface PersonEntry {
  type: "person";
  key: string;
  row: PersonRow;
  /** Stands below the head of her household. */
  isMember: boolean;
}

export interface HomeEntry {
  type: "home";
  key: string;
  /** What the worker calls it; where nobody gave it a name, the first member's family name. */
  label: string;
  /** Who of it is listed, in the order of the list. */
  members: PersonRow[];
  /** How many belong to it in all. */
  size: number;
}

/** Keys of heads begin so; those of people are their ids. */
const HOME = "home:";
export const isHome = (key: string) => key.startsWith(HOME);

/** A line each. */
export function flatEntries(people: PersonRow[]): Entry[] {
  return people.map((row) => ({ type: "person", key: row.id, row, isMember: false }));
}

/**
 * Households together, each in the place of its first member; whoever lives alone is a line by herself. `everybody` says
 * how large a household is, also where a filter shows a part of it.
 */
export function groupedEntries(people: PersonRow[], everybody: readonly PersonRow[]): Entry[] {
  const sizes = new Map<string, number>();
  for (const { household, is_closed } of everybody) {
    if (household && !is_closed) sizes.set(household, (sizes.get(household) ?? 0) + 1);
  }
  const homes = new Map<string, PersonRow[]>();
  for (const row of people) {
    if (!row.household) continue;
    const members = homes.get(row.household);
    if (members) members.push(row);
    else homes.set(row.household, [row]);
  }
  const entries: Entry[] = [];
  for (const row of people) {
    const members = row.household ? homes.get(row.household) : undefined;
    const size = Math.max(sizes.get(row.household ?? "") ?? 0, members?.length ?? 0);
    if (!members || size < 2) {
      entries.push({ type: "person", key: row.id, row, isMember: false });
    } else if (members[0] === row) {
      entries.push({ type: "home", key: HOME + row.household, label: labelOf(row), members, size });
      for (const member of members) {
        entries.push({ type: "person", key: member.id, row: member, isMember: true });
      }
    }
  }
  return entries;
}

function labelOf(row: PersonRow): string {
  const name = row.names[0];
  return row.household_label || name?.family || name?.given || "";
}

/**
 * Who is chosen after a choice of lines: the head of a household stands for its members. `before` and `after` are keys of
 * lines, heads among them; what is given back are ids of people.
 */
export function chosenPeople(
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
  homes: ReadonlyMap<string, HomeEntry>,
): Set<string> {
  const people = new Set([...after].filter((key) => !isHome(key)));
  for (const [key, home] of homes) {
    if (before.has(key) === after.has(key)) continue;
    for (const member of home.members) {
      if (after.has(key)) people.add(member.id);
      else people.delete(member.id);
    }
  }
  return people;
}

/** The lines that are chosen: the people, and each household of which everybody listed is. */
export function chosenLines(people: ReadonlySet<string>, homes: ReadonlyMap<string, HomeEntry>): Set<string> {
  const lines = new Set(people);
  if (people.size === 0) return lines;
  for (const [key, home] of homes) {
    if (home.members.every((member) => people.has(member.id))) lines.add(key);
  }
  return lines;
}
