/** The part of a long text around its first marked word, cut between words. */
export function around(text: string, words: string[], reach = 120): string {
  const places = words.map((word) => text.indexOf(word)).filter((place) => place >= 0);
  const first = Math.min(...places, text.length);
  const from = places.length === 0 || first <= reach ? 0 : text.indexOf(" ", first - reach) + 1;
  const wanted = (places.length === 0 ? 0 : first) + reach;
  const blank = text.indexOf(" ", wanted);
  const to = blank < 0 ? text.length : blank;
  return `${from > 0 ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}
