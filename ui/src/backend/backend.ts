import type {
  About,
  BundleHistory,
  CaseloadFact,
  CaseNoteId,
  ConflictValue,
  ConflictView,
  ConsentId,
  Display,
  ExportPreview,
  ExportResult,
  FilePlace,
  IntakeFile,
  IntakeView,
  NewConsent,
  NewNote,
  NewPerson,
  NoteView,
  OfficePerson,
  Overview,
  PersonChange,
  PersonDetail,
  PersonFilter,
  PersonId,
  PersonRow,
  PreferenceChange,
  Preferences,
  RuleTable,
  Progress,
  Recipient,
  Scope,
  SearchResult,
  Standing,
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
  /** For whom a bundle of this device can be: the office, and the other devices of the same area. */
  bundleRecipients(): Promise<Recipient[]>;
  /** Where a bundle goes without asking: where the last one went; `null` when that is not there. */
  bundlePlace(): Promise<FilePlace | null>;
  /** Writes the bundle there, or `elsewhere` after asking where; `null` when nobody chose a place. */
  bundleExport(to: string, scope: Scope, elsewhere: boolean): Promise<ExportResult | null>;
  /** How what was sent to the office stands. */
  bundleStanding(): Promise<Standing>;
  /** What left and what came, newest first. */
  bundleHistory(): Promise<BundleHistory[]>;
  /** Receipts that were written or came, newest first. */
  receiptList(): Promise<BundleHistory[]>;

  /** Compares the eight words of a device that its owner read aloud. */
  deviceCompare(name: string, words: string): Promise<void>;

  /** What was dropped on the window or opened from the desktop, looked at; `null` when there is nothing. */
  intakeLook(): Promise<IntakeView | null>;
  /** Asks for files, or for a folder, and looks at them; `null` when nobody chose any. */
  intakeChoose(folder: boolean): Promise<IntakeView | null>;
  /** Takes in what was shown under this token; says of each file how it ended. */
  intakeTake(token: string): Promise<IntakeFile[]>;
  /** Asks for a place and writes the receipts of what was taken in there; `null` when nobody chose one. */
  intakeReceipts(token: string): Promise<IntakeFile[] | null>;
  /** Stops what is under way; what is in stays in. */
  intakeStop(): Promise<void>;
  /** Lets go what was offered. */
  intakeDrop(): Promise<void>;

  /** The areas side by side (office). */
  officeOverview(): Promise<Overview>;
  /** People who agreed to be named (office). */
  officePersons(): Promise<OfficePerson[]>;

  /** What this device is told to do with the caseload. */
  preferenceGet(): Promise<Preferences>;
  /** Changes one of that. */
  preferenceSet(change: PreferenceChange): Promise<void>;
  /** The rules that deadlines are computed with; answered while locked too. */
  ruleList(): Promise<RuleTable>;
  /** Shows the window like that, and keeps it for the next start; answered while locked too. */
  displaySet(display: Display): Promise<void>;

  /** Which formats the program reads and writes; answered while locked too. */
  aboutGet(): Promise<About>;
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
 * the pages: only what they are.
 */
export type BackendEvent =
  /** The caseload was locked: by time, by suspend, by another window. */
  | { type: "locked" }
  /** Files are held over the window, or no longer. */
  | { type: "hovering"; is: boolean }
  /** Files were dropped or opened from the desktop, and wait to be looked at. */
  | { type: "offered"; files: number }
  /** How far long work is. */
  | { type: "progress"; progress: Progress }
  /** Something failed that nobody asked for. */
  | { type: "failed"; error: import("./types").AppError };
