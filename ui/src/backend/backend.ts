import type {
  BundleHistory,
  CaseloadFact,
  CaseNoteId,
  ConflictValue,
  ConflictView,
  ConsentId,
  ExportPreview,
  ExportResult,
  ImportApplied,
  ImportOutcome,
  ListDecisions,
  ListReading,
  NewConsent,
  NewNote,
  NewPerson,
  NoteView,
  OfficePerson,
  OpenedList,
  Overview,
  PersonChange,
  PersonDetail,
  PersonFilter,
  PersonId,
  PersonRow,
  Scope,
  SearchResult,
  Status,
} from "./types";

/**
 * Everything the pages can ask of the program: one function per verb. Each is rejected with a `Failure` that carries an
 * `AppError`, never with anything else.
 *
 * The window's command of a verb has the same name in snake case (`personAdd` → `person_add`) and takes one object whose
 * keys are the names of the parameters here.
 */
export interface Backend {
  /** What may be known before unlocking: nothing about people. */
  caseloadFacts(): Promise<CaseloadFact>;
  /** Opens the caseload. Takes about a second on purpose. */
  caseloadUnlock(password: string): Promise<Status>;
  /** Closes it at once. */
  caseloadLock(): Promise<void>;
  /** What the line at the foot says. */
  caseloadStatus(): Promise<Status>;
  /** Somebody is at work: an unused caseload locks itself. */
  caseloadTouch(): Promise<void>;

  /** People in the order of their shown names. */
  personList(filter: PersonFilter): Promise<PersonRow[]>;
  /** Everything about one person but her notes. */
  personGet(id: PersonId): Promise<PersonDetail>;
  /** Takes a person into care. */
  personAdd(person: NewPerson): Promise<PersonId>;
  /** Changes fields of a person; all of them or none. */
  personEdit(id: PersonId, changes: PersonChange[]): Promise<void>;

  /** Writes a note. */
  noteAdd(note: NewNote): Promise<CaseNoteId>;
  /** A person's notes, newest first. */
  noteList(person: PersonId): Promise<NoteView[]>;

  /** Records a consent. */
  consentGive(consent: NewConsent): Promise<ConsentId>;
  /** Records its withdrawal, from today. */
  consentWithdraw(id: ConsentId): Promise<void>;

  /** People and notes across spellings and scripts, people first. */
  search(query: string, limit: number): Promise<SearchResult>;

  /** Cells that two devices changed without knowing of each other. */
  conflictList(): Promise<ConflictView[]>;
  /** Makes one of the values the value: `op` names it. */
  conflictResolve(table: string, row: string, field: string, op: ConflictValue["op"]): Promise<void>;

  /** What a bundle would hold, what stays and why. Writes nothing. */
  bundlePreview(to: string, scope: Scope): Promise<ExportPreview>;
  /** Asks where to save, then writes the bundle; `null` when nobody chose a place. */
  bundleExport(to: string, scope: Scope): Promise<ExportResult | null>;
  /** What left and what came, newest first. */
  bundleHistory(): Promise<BundleHistory[]>;
  /** Asks for files, then takes them in; empty when nobody chose one. */
  bundleImport(): Promise<ImportOutcome[]>;
  /** Receipts that were written or came, newest first. */
  receiptList(): Promise<BundleHistory[]>;

  /** Asks for a list of people and looks at it; `null` when nobody chose one. It lies open until taken, closed or locked. */
  importOpen(): Promise<OpenedList | null>;
  /** Looks at the list that lies open, read in this way; refused with `file_missing` when none does. */
  importLook(reading: ListReading): Promise<OpenedList>;
  /** Takes the list in, as one step. */
  importApply(reading: ListReading, decisions: ListDecisions): Promise<ImportApplied>;
  /** Closes the list; nothing of it is kept. */
  importClose(): Promise<void>;

  /** The areas side by side (office). */
  officeOverview(): Promise<Overview>;
  /** People who agreed to be named (office). */
  officePersons(): Promise<OfficePerson[]>;

  /** Version of the program, such as `0.1.0`. */
  appVersion(): Promise<string>;
  /** The licences of everything in the program, as text. */
  appLicences(): Promise<string>;
  /** Prints the page as it is shown. */
  programPrint(): Promise<void>;

  /** Tells what happens without being asked. Returns how to stop listening. */
  listen(listener: (event: BackendEvent) => void): () => void;
}

/**
 * What the program tells by itself, over one channel of the window (`backend_event`). Paths of dropped files never reach
 * the pages: only how taking them in ended.
 */
export type BackendEvent =
  /** The caseload was locked: by time, by suspend, by another window. */
  | { type: "locked" }
  /** Files are held over the window, or no longer. */
  | { type: "hovering"; is: boolean }
  /** Files were dropped and are being taken in. */
  | { type: "importing"; files: number }
  /** They are in, or refused. */
  | { type: "imported"; outcomes: ImportOutcome[] }
  /** A list of people was dropped and lies open. */
  | { type: "list_opened" }
  /** Something failed that nobody asked for. */
  | { type: "failed"; error: import("./types").AppError };
