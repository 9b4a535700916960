import type { KeyboardEvent } from "react";
import type { ContactKind, Topic } from "../../backend/types";
import { digitOf, kinds, topics } from "./usual";

/** What a key does in the note. */
export type Pressed =
  | { does: "save" }
  | { does: "save_next" }
  | { does: "kind"; kind: ContactKind }
  | { does: "more_kinds" }
  | { does: "topic"; topic: Topic }
  | { does: "more_topics" }
  | { does: "minutes"; by: 1 | -1 };

/** The letters of the topics in the language shown. */
export interface Letters {
  of: (topic: Topic) => string;
  more: string;
}

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "target"> & {
  nativeEvent: { code: string };
};

/**
 * What a key does, by where the focus is: `Strg Eingabe` saves from anywhere; digits, letters and `Eingabe` act only while a
 * group of choices has the focus, never in a text.
 */
export function pressed(event: Key, letters: Letters): Pressed | null {
  const target = event.target as HTMLElement;
  const isEnter = event.key === "Enter";
  if (isEnter && (event.ctrlKey || event.metaKey)) return { does: "save_next" };
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const isText = target.matches("input, textarea, [contenteditable]");
  if (isText || !target.closest("[data-keys]")) return null;
  // What opens something is opened by it.
  if (isEnter) return target.matches("[aria-pressed], [role=radio]") ? { does: "save" } : null;
  if (event.key === "+" || event.key === "-") return { does: "minutes", by: event.key === "+" ? 1 : -1 };
  if (event.key === "0") return { does: "more_kinds" };
  const kind = kinds.find((kind) => digitOf(kind) === event.key);
  if (kind) return { does: "kind", kind };
  const letter = letterOf(event);
  if (letter === letters.more.toLowerCase()) return { does: "more_topics" };
  const topic = topics.find((topic) => letters.of(topic).toLowerCase() === letter);
  return topic ? { does: "topic", topic } : null;
}

/** The Latin letter of a key; on a keyboard of another script the one that is printed beside it. */
function letterOf(event: Key): string {
  const letter = event.key.toLowerCase();
  if (/^[a-z]$/.test(letter)) return letter;
  const place = /^Key([A-Z])$/.exec(event.nativeEvent.code);
  return event.key.length === 1 && place ? (place[1] ?? "").toLowerCase() : "";
}
