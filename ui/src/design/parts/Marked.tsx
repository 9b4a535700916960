/** A text with some of its words marked: why a search found it. */
export function Marked({ text, words }: { text: string; words: string[] }) {
  const wanted = words.filter((word) => word !== "");
  if (wanted.length === 0) return text;
  const escaped = wanted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pieces = text.split(new RegExp(`(${escaped.join("|")})`, "u"));
  // Every second piece is a marked one: that is how split with a group works. Pieces never move, so their place is a key.
  return pieces.map((piece, place) => {
    const key = `${place}${piece}`;
    return place % 2 === 1 ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
  });
}
