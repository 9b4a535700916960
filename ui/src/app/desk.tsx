import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from "react";
import type { LetterId, LetterView, NoteView, PersonRef, SheetKind, StepView } from "../backend/types";
import { correctionPlace } from "../screens/letter/correct/place";
import { firstPlace, type PeoplePlace, placeWithoutPeople } from "../screens/people/place";
import type { Preset } from "../screens/sheet/sheetDraft";

/** Which dialog lies over the page. */
export type Over =
  | "note"
  | "correct"
  | "person"
  | "task"
  | "letter"
  | "correct_letter"
  | "keys"
  | "palette"
  | "steps"
  | "sheet"
  | null;

/** A sheet as it is opened: for whom, which kind, and what is known of it; what is not said is asked. */
export interface SheetAsk {
  person: PersonRef | null;
  kind?: SheetKind;
  preset?: Preset;
}

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
  /** Opens a note that was put aside, by the place of its draft. */
  resumeNote: (place: string) => void;
  /** The place of the draft that the note shows. */
  notePlace: string;
  /** Opens the correction of a note. */
  correctNote: (note: NoteView) => void;
  /** The note that is being corrected. */
  corrected: NoteView | null;
  /** Opens the correction of a letter. */
  correctLetter: (letter: LetterView) => void;
  /** The letter that is being corrected. */
  correctedLetter: LetterView | null;
  /** Which letter was corrected last. */
  lastCorrected: { current: LetterId | null };
  /** Opens a sheet; without anything said, for whoever's file is open. */
  openSheet: (ask?: SheetAsk) => void;
  /** The sheet that was opened last. */
  sheet: { current: SheetAsk };
  /** What prints instead of the page, while something lies over it that is to be printed. */
  printing: { current: (() => void) | null };
  /** Whose file is open. */
  subject: { current: PersonRef | null };
  /** What was done last. */
  saved: Saved | null;
  /** Something was saved or taken back; `step` is what can be undone of it. */
  markSaved: (step?: StepView | null, isUndone?: boolean) => void;
  /** For ten seconds it can be undone by one key; later in the history. */
  offer: StepView | null;
  endOffer: () => void;
  /** People whose files were opened since unlocking, the last one first. */
  recent: string[];
  addRecent: (person: string) => void;
  /** Where somebody was in the list of people. */
  listPlace: { current: PeoplePlace };
  /** Forgets everything: the caseload is locked. */
  clear: () => void;
}

/** That something was saved, or taken back. */
export interface Saved {
  /** By the clock on the wall. */
  at: string;
  isUndone: boolean;
}

/** Files that are remembered. */
const RECENT = 8;

const DeskContext = createContext<Desk | null>(null);

/** What lies on the desk. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("DeskProvider is missing");
  return desk;
}

/** The place of the note that is being typed. */
export const NEW_NOTE = "note:new";

/** The place of the draft of a form that lies over the page: after a lock the form that was open is opened again. */
export function placeOf(over: Over, notePlace: string, letter: LetterId | null): string | null {
  if (over === "note") return notePlace;
  if (over === "correct_letter") return letter && correctionPlace(letter);
  return over === "person" ? "person:new" : null;
}

const clockTime = () => {
  const now = new Date();
  return `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
};

export function DeskProvider({ children }: { children: ReactNode }) {
  const [query, setQuery] = useState("");
  const [over, setOver] = useState<Over>(null);
  const [saved, setSaved] = useState<Saved | null>(null);
  const [offer, setOffer] = useState<StepView | null>(null);
  const [recent, setRecent] = useState<string[]>([]);

  const listPlace = useRef(firstPlace());

  const subject = useRef<PersonRef | null>(null);
  const about = useRef<PersonRef[]>([]);
  // Names a form and nothing that stands in it, so it may outlive the lock.
  const [notePlace, setNotePlace] = useState(NEW_NOTE);
  const [corrected, setCorrected] = useState<NoteView | null>(null);
  const resumeNote = useCallback((place: string) => {
    setNotePlace(place);
    setOver("note");
  }, []);
  const openNoteWith = useCallback(
    (persons: PersonRef[]) => {
      about.current = persons;
      resumeNote(NEW_NOTE);
    },
    [resumeNote],
  );
  const openNote = useCallback(() => openNoteWith(subject.current ? [subject.current] : []), [openNoteWith]);
  const correctNote = useCallback((note: NoteView) => {
    setCorrected(note);
    setOver("correct");
  }, []);
  const [correctedLetter, setCorrectedLetter] = useState<LetterView | null>(null);
  // Names a form as well, and outlives the lock.
  const lastCorrected = useRef<LetterId | null>(null);
  const correctLetter = useCallback((letter: LetterView) => {
    lastCorrected.current = letter.id;
    setCorrectedLetter(letter);
    setOver("correct_letter");
  }, []);
  const sheet = useRef<SheetAsk>({ person: null });
  const printing = useRef<(() => void) | null>(null);
  const openSheet = useCallback((ask?: SheetAsk) => {
    sheet.current = ask ?? { person: subject.current };
    setOver("sheet");
  }, []);
  const markSaved = useCallback((step: StepView | null = null, isUndone = false) => {
    setSaved({ at: clockTime(), isUndone });
    setOffer(step?.can_undo ? step : null);
  }, []);
  const endOffer = useCallback(() => setOffer(null), []);
  const addRecent = useCallback((person: string) => {
    setRecent((before) => [person, ...before.filter((other) => other !== person)].slice(0, RECENT));
  }, []);
  const clear = useCallback(() => {
    setQuery("");
    setOver(null);
    setCorrected(null);
    setCorrectedLetter(null);
    sheet.current = { person: null };
    setSaved(null);
    setOffer(null);
    setRecent([]);
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
      resumeNote,
      notePlace,
      correctNote,
      corrected,
      correctLetter,
      correctedLetter,
      lastCorrected,
      openSheet,
      sheet,
      printing,
      subject,
      saved,
      markSaved,
      offer,
      endOffer,
      recent,
      addRecent,
      listPlace,
      clear,
    }),
    [
      query,
      over,
      openNote,
      openNoteWith,
      resumeNote,
      notePlace,
      correctNote,
      corrected,
      correctLetter,
      correctedLetter,
      openSheet,
      saved,
      markSaved,
      offer,
      endOffer,
      recent,
      addRecent,
      clear,
    ],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}
