import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { PersonRef } from "../backend/types";
import { blankNote, hasContent, type NoteDraft } from "./draft";

/** Which dialog lies over the page. */
export type Over = "note" | "person" | "keys" | null;

/** What the screens share while the caseload is open: what is searched, what is being typed, what was just read in. */
export interface Desk {
  query: string;
  setQuery: (query: string) => void;
  over: Over;
  setOver: (over: Over) => void;
  /** Opens the note: the draft if there is one, otherwise an empty one about whoever's file is open. */
  openNote: () => void;
  /** Whose file is open. */
  subject: { current: PersonRef | null };
  draft: NoteDraft;
  setDraft: (draft: NoteDraft) => void;
  /** When something was last saved, by the clock on the wall. */
  savedAt: string | null;
  markSaved: () => void;
  /** How far the list of people was scrolled: it keeps its place. */
  listPlace: { current: number };
  /** Forgets everything but the draft: the caseload is locked. */
  clear: () => void;
}

const DeskContext = createContext<Desk | null>(null);

/** What lies on the desk. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("DeskProvider is missing");
  return desk;
}

const clockTime = () => {
  const now = new Date();
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
};

export function DeskProvider({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState("");
  const [over, setOver] = useState<Over>(null);
  const [draft, setDraft] = useState<NoteDraft>(blankNote);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const listPlace = useRef(0);

  const subject = useRef<PersonRef | null>(null);
  const openNote = useCallback(() => {
    const about = subject.current ? [subject.current] : [];
    setDraft((draft) => (hasContent(draft) ? draft : { ...blankNote, persons: about }));
    setOver("note");
  }, []);
  const markSaved = useCallback(() => setSavedAt(clockTime()), []);
  // What is typed survives the lock in memory only; nothing of it stays in the document.
  const clear = useCallback(() => {
    setQuery("");
    setOver(null);
    setSavedAt(null);
    listPlace.current = 0;
  }, []);

  const desk = useMemo(
    () => ({
      query,
      setQuery,
      over,
      setOver,
      openNote,
      subject,
      draft,
      setDraft,
      savedAt,
      markSaved,
      listPlace,
      clear,
    }),
    [query, over, openNote, draft, savedAt, markSaved, clear],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}
