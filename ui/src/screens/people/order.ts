import type { PersonRow, PersonSort } from "../../backend/types";

/** Later than every day, and after every shelter. */
const LAST = "\u{10ffff}";

/** What a person is put in order by: compared as plain text, because ten thousand of them are. */
const keys: Record<Exclude<PersonSort, "name">, (row: PersonRow, shelters: Map<string, string>) => string> = {
  // Whoever was never seen comes first.
  last_seen: (row) => row.last_contact_on ?? "",
  next_due: (row) => row.next_due?.on ?? LAST,
  place: (row, shelters) =>
    row.shelter === null ? LAST : `${shelters.get(row.shelter)} ${roomKey(row.room ?? "")}`,
};

/** Room 9 comes before room 10. */
const roomKey = (room: string) => room.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(6, "0"));

/** The people in another order. They come in the order of their names, and so stay within one key. */
export function ordered(people: PersonRow[], sort: PersonSort): PersonRow[] {
  if (sort === "name") return people;
  const shelters = sort === "place" ? rankOf(people) : new Map<string, string>();
  const keyed = people.map((row) => ({ row, key: keys[sort](row, shelters) }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  return keyed.map(({ row }) => row);
}

/** Shelters in the order of the language, as text of one length. */
function rankOf(people: PersonRow[]): Map<string, string> {
  const names = [...new Set(people.flatMap((row) => row.shelter ?? []))];
  names.sort(new Intl.Collator("de", { numeric: true }).compare);
  return new Map(names.map((name, rank) => [name, String(rank).padStart(6, "0")]));
}
