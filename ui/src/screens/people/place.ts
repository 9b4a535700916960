import { type Choice, plainChoice } from "./choice";
import type { KnownHeights } from "./list/useWindow";

/** Where somebody was in the list of people: coming back, she is there again. */
export interface PeoplePlace {
  choice: Choice;
  /** Who is chosen. */
  chosen: ReadonlySet<string>;
  /** The line that had the focus. */
  key: string | null;
  scrollTop: number;
  /** How high lines are that were looked at. */
  known: KnownHeights;
}

/** At the top of everybody. */
export const firstPlace = (): PeoplePlace => ({
  choice: plainChoice,
  chosen: new Set(),
  key: null,
  scrollTop: 0,
  known: { width: 0, heights: new Map() },
});

/** What is kept over a lock: how the list is looked at, and nothing about people. */
export const placeWithoutPeople = ({ choice }: PeoplePlace): PeoplePlace => ({ ...firstPlace(), choice });
