import type { NoteView, StoryEntry } from "../../../backend/types";

let counted = 0;

/** An entry for tests. */
export function entryAt(at: string | null, what: StoryEntry["what"]): StoryEntry {
  counted += 1;
  return { key: `entry ${counted}`, at, has_time: true, device: null, what };
}

/** A note for tests. */
export function noteAt(at: string | null, part: Partial<NoteView> = {}): StoryEntry {
  const note: NoteView = {
    id: at ?? "undated",
    persons: [],
    at,
    kind: "phone",
    minutes: 5,
    topics: [],
    mediator: null,
    language: null,
    text: "",
    worker: null,
    corrects: null,
    corrected_by: null,
    is_personal: false,
    ...part,
  };
  return entryAt(at, { type: "note", note });
}
