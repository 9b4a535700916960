import { cut } from "./seek";

/** A text in which what was sought is marked. */
export function Found({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  // Pieces never move, so their place is a key.
  return cut(text, words).map((piece, place) => {
    const key = `${place}${piece.text}`;
    return piece.isFound ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
