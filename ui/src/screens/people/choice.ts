import { everybody } from "../../app/queries";
import type { PersonFilter, PersonFlag, PersonSort, SavedView } from "../../backend/types";

/** How the list of people is looked at: which of them, in what order, by household or not. */
export type Choice = Pick<SavedView, "filter" | "sort" | "is_grouped">;

/** A kind of value that the list can be narrowed to. Of several values any is enough. */
export type Facet = "shelters" | "status_groups" | "languages" | "intensities";
export const facets: readonly Facet[] = ["shelters", "status_groups", "languages", "intensities"];

/** Everybody in care, by name. */
export const plainChoice: Choice = { filter: everybody, sort: "name", is_grouped: false };

/** Chooses a value, or no longer. */
export function toggled(choice: Choice, facet: Facet | "flags", value: string): Choice {
  const before: readonly string[] = choice.filter[facet];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  return { ...choice, filter: { ...choice.filter, [facet]: after } };
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

/** Whether both narrow the list to the same people, in whatever order the values were chosen. */
export function isSameFilter(one: PersonFilter, other: PersonFilter): boolean {
  return (
    one.with_closed === other.with_closed &&
    sameSet(one.flags, other.flags) &&
    facets.every((facet) => sameSet(one[facet], other[facet]))
  );
}

/** Whether both show the same. */
export function isSameChoice(one: Choice, other: Choice): boolean {
  return (
    one.sort === other.sort && one.is_grouped === other.is_grouped && isSameFilter(one.filter, other.filter)
  );
}

/** Whether it leaves nobody in care out. */
export const isUnfiltered = (filter: PersonFilter) =>
  filter.flags.length === 0 && facets.every((facet) => filter[facet].length === 0);

/** Views that everybody is offered: what gets lost when nobody looks for it. */
export const offered: readonly { word: "unseen" | "papers" | "unconsented"; choice: Choice }[] = [
  { word: "unseen", choice: flagged("unseen_60", "last_seen") },
  { word: "papers", choice: flagged("paper_ends", "next_due") },
  { word: "unconsented", choice: flagged("no_consent", "name") },
];

function flagged(flag: PersonFlag, sort: PersonSort): Choice {
  return { filter: { ...everybody, flags: [flag] }, sort, is_grouped: false };
}
