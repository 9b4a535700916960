import type { UseQueryResult } from "@tanstack/react-query";
import { useMemo } from "react";
import { everybody, usePersons } from "../../app/queries";
import type { PersonRow } from "../../backend/types";
import { type Choice, isUnfiltered } from "./choice";
import { type Entry, flatEntries, groupedEntries } from "./entries";
import { type Counts, narrow } from "./narrow";
import { ordered } from "./order";

/** More people than anybody looks through at once; the list says so and names the filters that help. */
export const LIST_LIMIT = 10_000;

/** What the list shows. */
export interface People {
  /** The question to the program: loading and errors. */
  query: UseQueryResult<PersonRow[]>;
  /** Everybody in care, or the first of them. */
  all: readonly PersonRow[];
  /** Who fits, in order. */
  rows: PersonRow[];
  entries: Entry[];
  counts: Counts;
  /** There are more than are shown. */
  isCut: boolean;
}

const nobody: PersonRow[] = [];

/**
 * The people as they are looked at. They are asked for once and narrowed here, which is quicker than asking again with
 * each filter. Where there are too many for that, the program narrows them.
 */
export function usePeople(choice: Choice, limit = LIST_LIMIT): People {
  const { filter, sort, is_grouped } = choice;
  // One more than is shown tells whether there are more.
  const first = usePersons({ ...everybody, with_closed: filter.with_closed, limit: limit + 1 });
  const isTooMany = (first.data?.length ?? 0) > limit;
  const asksAgain = isTooMany && !isUnfiltered(filter);
  const fitting = usePersons({ ...filter, limit: limit + 1 }, asksAgain);
  const query = asksAgain ? fitting : first;
  const data = query.data ?? nobody;
  const isCut = data.length > limit;

  const all = useMemo(() => (isCut ? data.slice(0, limit) : data), [data, isCut, limit]);
  const { rows: fit, counts } = useMemo(() => narrow(all, filter), [all, filter]);
  const rows = useMemo(() => ordered(fit, sort), [fit, sort]);
  const entries = useMemo(
    () => (is_grouped ? groupedEntries(rows, all) : flatEntries(rows)),
    [rows, all, is_grouped],
  );
  return { query, all, rows, entries, counts, isCut };
}
