import type { NoteView, StoryEntry, Topic } from "../../../backend/types";

/** What an entry is about: the kinds by which the story is folded. */
export type Kind = "contacts" | "post" | "tasks" | "facts" | "housing" | "consents" | "told";

/** In the order in which they are offered. */
export const kinds: readonly Kind[] = ["contacts", "post", "tasks", "facts", "housing", "consents", "told"];

/** An entry as it is read: a note with the notes it corrects, the newest of them first. */
export interface Told extends StoryEntry {
  older: NoteView[];
}

/** The kind of an entry. */
export function kindOf({ what }: StoryEntry): Kind {
  switch (what.type) {
    case "note":
      return "contacts";
    case "task_done":
      return "tasks";
    case "letter_came":
    case "deadline_ended":
      return "post";
    case "moved":
    case "household_joined":
    case "household_left":
      return "housing";
    case "consent_given":
    case "consent_withdrawn":
    case "consent_expired":
      return "consents";
    case "told":
    case "revoked":
      return "told";
    default:
      return "facts";
  }
}

/** The topics of an entry: only a note has some. */
export function topicsIn({ what }: StoryEntry): readonly Topic[] {
  return what.type === "note" ? what.note.topics : [];
}

/**
 * Puts what was corrected below what corrects it: a note that was corrected is no entry of its own any more. Nothing is
 * lost on the way, whatever the notes say of each other.
 */
export function foldCorrections(entries: readonly StoryEntry[]): Told[] {
  const notes = new Map<string, NoteView>();
  for (const { what } of entries) if (what.type === "note") notes.set(what.note.id, what.note);
  const before = (note: NoteView) => (note.corrects ? notes.get(note.corrects) : undefined);
  const corrected = new Set([...notes.values()].flatMap((note) => before(note) ?? []));
  const told = new Set<NoteView>();
  /** What a note corrects, the newest first; a circle of corrections ends where it began. */
  const chain = (note: NoteView): NoteView[] => {
    const older: NoteView[] = [];
    told.add(note);
    for (let next = before(note); next && next !== note && !older.includes(next); next = before(next)) {
      older.push(next);
      told.add(next);
    }
    return older;
  };
  const folded = new Map<StoryEntry, Told>();
  const fold = (isLast: (note: NoteView) => boolean) => {
    for (const entry of entries) {
      const { what } = entry;
      if (what.type !== "note") folded.set(entry, { ...entry, older: [] });
      else if (isLast(what.note)) folded.set(entry, { ...entry, older: chain(what.note) });
    }
  };
  fold((note) => !corrected.has(note));
  fold((note) => !told.has(note)); // only circles are left
  return entries.flatMap((entry) => folded.get(entry) ?? []);
}

/** How often each kind occurs; those that do not are left out. */
export function countKinds(entries: readonly StoryEntry[]): { kind: Kind; count: number }[] {
  const counts = new Map<Kind, number>();
  for (const entry of entries) counts.set(kindOf(entry), (counts.get(kindOf(entry)) ?? 0) + 1);
  return kinds.flatMap((kind) => {
    const count = counts.get(kind);
    return count ? [{ kind, count }] : [];
  });
}

/** Topics that occur, the most frequent first, each with how often. */
export function countTopics(entries: readonly StoryEntry[]): { topic: Topic; count: number }[] {
  const counts = new Map<Topic, number>();
  for (const topic of entries.flatMap(topicsIn)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => b.count - a.count);
}
