import { useMemo, useState } from "react";
import type { StoryEntry, Topic } from "../../../backend/types";
import { countKinds, countTopics, foldCorrections, type Kind, kindOf, type Told, topicsIn } from "./entries";
import { holds, soughtWords } from "./seek";
import { type EntryWords, useEntryWords } from "./words";

/** How a story is folded just now. */
export interface Folds {
  kind: Kind | null;
  topic: Topic | null;
  typed: string;
}

const unfolded: Folds = { kind: null, topic: null, typed: "" };

/** What is read of an entry, for seeking in it. */
function texts(entry: Told, words: EntryWords): string[] {
  const { what } = entry;
  return [
    words.title,
    words.details,
    words.text,
    ...entry.older.map((note) => note.text),
    ...words.changes.flatMap((change) => [change.field, change.from, change.to]),
    ...(what.type === "note" ? what.note.persons.map((person) => person.name) : []),
  ];
}

/** A story and how it is folded: by kind, by topic, by words. Each count is of what the other two leave. */
export function useFolds(entries: readonly StoryEntry[]) {
  const [folds, setFolds] = useState(unfolded);
  const wordsOf = useEntryWords();
  const all = useMemo(() => foldCorrections(entries), [entries]);
  const sought = useMemo(() => soughtWords(folds.typed), [folds.typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are those of the language, which the page is drawn anew for
  const found = useMemo(
    () => (sought.length > 0 ? all.filter((entry) => holds(texts(entry, wordsOf(entry)), sought)) : all),
    [all, sought],
  );
  const ofTopic = (entry: Told) => !folds.topic || topicsIn(entry).includes(folds.topic);
  const ofKind = (entry: Told) => !folds.kind || kindOf(entry) === folds.kind;
  const withTopic = found.filter(ofTopic);
  return {
    folds,
    fold: (part: Partial<Folds>) => setFolds((before) => ({ ...before, ...part })),
    unfold: () => setFolds(unfolded),
    isFolded: folds.kind !== null || folds.topic !== null || sought.length > 0,
    sought,
    all,
    shown: withTopic.filter(ofKind),
    kinds: countKinds(withTopic),
    count: withTopic.length,
    topics: countTopics(found),
  };
}
