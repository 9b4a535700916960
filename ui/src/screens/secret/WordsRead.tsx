import "./secret.css";

/** Eight words to read aloud, numbered, so that the other side can ask for one of them. */
export function WordsRead({ label, words }: { label: string; words: readonly string[] }) {
  return (
    <ol className="words-read" aria-label={label}>
      {words.map((word, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice
        <li key={index} lang="de">
          {word}
        </li>
      ))}
    </ol>
  );
}
