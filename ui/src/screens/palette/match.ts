/** Without case and marks: `schliessen` finds `Schließen`. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");
}

const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * How well something fits what was typed: every typed word begins a word of its title or one that people say for it.
 * 0 where the title itself begins with it, 1 where a word of the title does, 2 where only another word does; `null` where
 * it does not fit.
 */
export function rankOf(typed: string, title: string, words: string): 0 | 1 | 2 | null {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const titleWords = wordsOf(title);
  const begins = (all: string[]) => (word: string) => all.some((one) => one.startsWith(word));
  if (wanted.every(begins(titleWords))) return titleWords[0]?.startsWith(wanted[0] ?? "") ? 0 : 1;
  return wanted.every(begins([...titleWords, ...wordsOf(words)])) ? 2 : null;
}
