import { wholeName } from "../../../design/parts/Name";
import type { Entry } from "../entries";

// The measures of people.css, in rem.
const PERSON = 3.25;
const HOME = 2.25;
/** Narrower lists put the cells of a line below each other. */
const WIDE = 52;
/** What is no column: the box, gaps, edges. */
const REST = 7.5;
/** Shares of the columns in what is left. */
const WHO = 2.2 / 8.6;
const PLACE = 1.3 / 8.6;
/** A letter takes at most so much on average, with room to spare: bold, and in the second line. */
const LETTER = 0.62;
const SMALL = 0.5;
/** Room for an age behind a name in its own script. */
const AGE = 12;

let known = 0;
/** Pixels of a rem: more where somebody reads in large type. */
export function rem(): number {
  known ||= Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return known;
}

/** How high a line is before it was looked at, in pixels, in a list so wide. */
export function guessHeight(entry: Entry, width: number): number {
  return Math.round((entry.type === "home" ? HOME : PERSON) * rem() * (width < WIDE * rem() ? 2 : 1));
}

/** Whether all of a line fits in two rows of text, so that the guess is its height. */
export function isSure(entry: Entry, width: number): boolean {
  if (width < WIDE * rem() || entry.type === "home") return false;
  const room = width / rem() - REST;
  const [name, ...others] = entry.row.names;
  const original = others.find(({ script }) => script !== name?.script);
  const indent = entry.isMember ? 1 : 0;
  return (
    (name ? wholeName(name, true).length : 0) * LETTER <= room * WHO - indent &&
    (original ? wholeName(original).length + AGE : 0) * SMALL <= room * WHO - indent &&
    (entry.row.shelter?.length ?? 0) * LETTER <= room * PLACE
  );
}
