import type { NoteView, Topic } from "../../backend/types";
import { daysBetween } from "../../dates/iso";

/** A line of the story: a month begins, a note, or a long time without one. */
export type StoryLine =
  | { type: "month"; key: string; month: string }
  | { type: "note"; key: string; note: NoteView }
  | { type: "gap"; key: string; weeks: number };

/** So many weeks without contact are worth a line. */
export const GAP_WEEKS = 3;

/** The notes, newest first, as one reading: by month, with the gaps between them. */
export function tellStory(notes: NoteView[]): StoryLine[] {
  const lines: StoryLine[] = [];
  let month = "";
  let later: string | null = null;
  for (const note of notes) {
    const weeks: number = later && note.at ? Math.floor(daysBetween(note.at, later) / 7) : 0;
    if (weeks >= GAP_WEEKS) lines.push({ type: "gap", key: `gap ${note.id}`, weeks });
    const its = note.at?.slice(0, 7) ?? "";
    if (its && its !== month) lines.push({ type: "month", key: its, month: its });
    month = its || month;
    later = note.at ?? later;
    lines.push({ type: "note", key: note.id, note });
  }
  return lines;
}

/** Topics that occur, the most frequent first, each with how often. */
export function topicsOf(notes: NoteView[]): { topic: Topic; count: number }[] {
  const counts = new Map<Topic, number>();
  for (const topic of notes.flatMap((note) => note.topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].map(([topic, count]) => ({ topic, count })).sort((a, b) => b.count - a.count);
}
