import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { ImportOutcome, PersonRef } from "../backend/types";
import { firstPlace, type PeoplePlace, placeWithoutPeople } from "../screens/people/place";

/** Which dialog lies over the page. */
export type Over = "note" | "person" | "keys" | null;

/** The forms among them, by the place of their draft: after a lock the one that was open is opened again. */
export const formPlaces: Partial<Record<NonNullable<Over>, string>> = {
  note: "note:new",
  person: "person:new",
};

/** What the screens share while the caseload is open: what is searched, which dialog is open, what was just read in. */
export interface Desk {
  query: string;
  setQuery: (query: string) => void;
  over: Over;
  setOver: (over: Over) => void;
  /** Opens the note: what was being typed in it, otherwise a blank one about whoever's file is open. */
  openNote: () => void;
  /** Opens it about these people; what was being typed stays, and they join those it is about. */
  openNoteWith: (persons: PersonRef[]) => void;
  /** Whom the note is about that was opened last. */
  about: { current: PersonRef[] };
  /** Whose file is open. */
  subject: { current: PersonRef | null };
  /** When something was last saved, by the clock on the wall. */
  savedAt: string | null;
  markSaved: () => void;
  /** How files were taken in, the last ones first. */
  outcomes: ImportOutcome[];
  addOutcomes: (outcomes: ImportOutcome[]) => void;
  /** Files that are being taken in, or held over the window. */
  intake: Intake;
  setIntake: (intake: Intake) => void;
  /** Where somebody was in the list of people. */
  listPlace: { current: PeoplePlace };
  /** Forgets everything: the caseload is locked. */
  clear: () => void;
}

/** What happens with files just now. */
export interface Intake {
  importing: number;
  isHovering: boolean;
  error: unknown;
}
const still: Intake = { importing: 0, isHovering: false, error: null };

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
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<ImportOutcome[]>([]);

  const [intake, setIntake] = useState<Intake>(still);

  const listPlace = useRef(firstPlace());

  const subject = useRef<PersonRef | null>(null);
  const about = useRef<PersonRef[]>([]);
  const openNoteWith = useCallback((persons: PersonRef[]) => {
    about.current = persons;
    setOver("note");
  }, []);
  const openNote = useCallback(
    () => openNoteWith(subject.current ? [subject.current] : []),
    [openNoteWith],
  );
  const markSaved = useCallback(() => setSavedAt(clockTime()), []);
  const addOutcomes = useCallback(
    (more: ImportOutcome[]) => setOutcomes((before) => [...more, ...before]),
    [],
  );
  const clear = useCallback(() => {
    setQuery("");
    setOver(null);
    setSavedAt(null);
    setOutcomes([]);
    setIntake(still);
    listPlace.current = placeWithoutPeople(listPlace.current);
  }, []);

  const desk = useMemo(
    () => ({
      query,
      setQuery,
      over,
      setOver,
      openNote,
      openNoteWith,
      about,
      subject,
      savedAt,
      markSaved,
      outcomes,
      addOutcomes,
      intake,
      setIntake,
      listPlace,
      clear,
    }),
    [query, over, openNote, openNoteWith, savedAt, markSaved, outcomes, addOutcomes, intake, clear],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}
