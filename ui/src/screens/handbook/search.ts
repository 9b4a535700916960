import type { Page } from "./pages";
import type { Section } from "./parse";

/** A place where something was found. */
export interface Found {
  page: Page;
  section: Section;
  /** The text around the first word that was found. */
  excerpt: string;
  /** The words as they stand there, to mark them. */
  words: string[];
}

/** Characters before and behind what was found. */
const AROUND = 70;
/** More than anybody looks through. */
const LIMIT = 30;

/** Letter for letter, so that places in the folded text are places in the text: `Größe` and `grosse` are not the same, `GRÖßE` and `größe` are. */
const fold = (text: string): string =>
  text.toLowerCase().replace(/[äöü]/g, (letter) => ({ ä: "a", ö: "o", ü: "u" })[letter] ?? letter);

/** Sections in which every word that was typed begins a word; those that say it in their heading come first. */
export function searchPages(pages: readonly Page[], typed: string): Found[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
  if (words.length === 0) return [];
  const found = pages.flatMap((page) =>
    page.sections.flatMap((section) => {
      const title = fold(section.title);
      const text = fold(section.text);
      const isHit = words.every((word) => begins(title, word) >= 0 || begins(text, word) >= 0);
      if (!isHit) return [];
      const inTitle = words.filter((word) => begins(title, word) >= 0).length;
      return [{ page, section, inTitle, ...around(section.text, text, words) }];
    }),
  );
  return found
    .sort((one, other) => other.inTitle - one.inTitle)
    .slice(0, LIMIT)
    .map(({ inTitle: _, ...hit }) => hit);
}

/** Where a word of the text begins with `word`; -1 if none does. */
function begins(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  }
  return -1;
}

function around(text: string, folded: string, words: string[]): Pick<Found, "excerpt" | "words"> {
  const places = words.map((word) => ({ at: begins(folded, word), word })).filter(({ at }) => at >= 0);
  const first = Math.min(...places.map(({ at }) => at));
  if (places.length === 0) return { excerpt: text.slice(0, 2 * AROUND), words: [] };
  const from = first > AROUND ? text.indexOf(" ", first - AROUND) + 1 : 0;
  const end = text.indexOf(" ", first + AROUND);
  const until = end < 0 ? text.length : end;
  const excerpt = `${from > 0 ? "… " : ""}${text.slice(from, until)}${until < text.length ? " …" : ""}`;
  return { excerpt, words: places.map(({ at, word }) => text.slice(at, at + word.length)) };
}
