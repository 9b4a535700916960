/** A text as it is compared, and for each of its letters where it stood. */
interface Folded {
  text: string;
  at: number[];
}

/** Capital and small letters, accents and vowel marks make no difference to somebody who seeks. */
function fold(text: string): Folded {
  let folded = "";
  const at: number[] = [];
  let place = 0;
  for (const letter of text) {
    const plain = letter.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
    folded += plain;
    for (let step = 0; step < plain.length; step += 1) at.push(place);
    place += letter.length;
  }
  at.push(place);
  return { text: folded, at };
}

/** The words somebody seeks. */
export function soughtWords(typed: string): string[] {
  return fold(typed).text.split(/\s+/).filter(Boolean);
}

/** Whether every word stands somewhere in the texts. */
export function holds(texts: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const whole = texts.map((text) => fold(text).text).join("\n");
  return words.every((word) => whole.includes(word));
}

/** A piece of a text; every other one is what was sought. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/** A text cut where the words stand in it. */
export function cut(text: string, words: readonly string[]): Piece[] {
  const { text: folded, at } = fold(text);
  const spans: [number, number][] = [];
  for (const word of words) {
    for (let found = folded.indexOf(word); found >= 0; found = folded.indexOf(word, found + word.length)) {
      spans.push([at[found] ?? 0, endOf(at, found + word.length)]);
    }
  }
  spans.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of spans) {
    if (to <= done) continue;
    const begin = Math.max(from, done);
    if (begin > done) pieces.push({ text: text.slice(done, begin), isFound: false });
    pieces.push({ text: text.slice(begin, to), isFound: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), isFound: false });
  return pieces;
}

/** The end of the letter before `place`: marks that belong to it are not cut off, nor half of a letter like `ß`. */
function endOf(at: readonly number[], place: number): number {
  const last = at[place - 1] ?? 0;
  for (let next = place; next < at.length; next += 1) if ((at[next] ?? 0) > last) return at[next] ?? 0;
  return at.at(-1) ?? 0;
}
