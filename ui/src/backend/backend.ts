import type {
  BundleHistory,
  CaseloadFact,
  CaseNoteId,
  ConflictValue,
  ConflictView,
  ConsentId,
  EnrolmentWish,
  ExportPreview,
  ExportResult,
  Identity,
  ImportOutcome,
  NewArea,
  NewConsent,
  NewNote,
  NewPerson,
  NoteView,
  OfficePerson,
  Overview,
  PasswordStrength,
  PendingEnrolment,
  PersonChange,
  PersonDetail,
  PersonFilter,
  PersonId,
  PersonRow,
  RosterFile,
  RosterView,
  SafeSheet,
  Scope,
  SearchResult,
  Seat,
  Status,
  Who,
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
  /** Makes the caseload and opens it. Takes a few seconds on purpose. */
  caseloadCreate(seat: Seat, who: Who, password: string): Promise<Status>;
  /** Opens it with the code of the recovery sheet and gives it a new password. */
  caseloadRecover(code: string, password: string): Promise<Status>;
  /** Opens the invented city beside the own caseload; makes it first where it is not there. */
  caseloadExplore(seat: Seat): Promise<Status>;
  /** Locks the invented city and goes back to the own caseload. */
  caseloadLeave(): Promise<CaseloadFact>;
  /** Opens the caseload. Takes about a second on purpose. */
  caseloadUnlock(password: string): Promise<Status>;
  /** Closes it at once. */
  caseloadLock(): Promise<void>;
  /** What the line at the foot says. */
  caseloadStatus(): Promise<Status>;
  /** Somebody is at work: an unused caseload locks itself. */
  caseloadTouch(): Promise<void>;

  /** How long a password holds; `about` is what is known of its owner. Works before there is a caseload. */
  passwordStrength(password: string, about: string[]): Promise<PasswordStrength>;
  /** Puts a new password in place of the old one. */
  passwordChange(old: string, next: string): Promise<void>;
  /** Whether a code opens the locked caseload. */
  recoveryCheck(code: string): Promise<void>;
  /** The lines of a new recovery sheet. A former sheet fits until this one was typed back. */
  recoveryMake(): Promise<string[]>;
  /** Types the sheet back: from then on it is the only one that fits. */
  recoveryConfirm(code: string): Promise<void>;

  /** Who works here, and the words of this device. */
  identityShow(): Promise<Identity>;
  /** Corrects who works here, until the office says it. */
  identityEdit(who: Who): Promise<void>;

  /** Founds the project (office): asks where the closed roster key shall lie; `null` when nobody chose a place. */
  enrolFound(project: string, areas: NewArea[], password: string): Promise<SafeSheet | null>;
  /** Writes this device's request; the words to read aloud, `null` when nobody chose a place. */
  enrolRequest(unit: string, device: string): Promise<string[] | null>;
  /** The request that waits for the office's answer. */
  enrolPending(): Promise<PendingEnrolment | null>;
  /** Asks for a request (office) and tells what it wishes; `null` when nobody chose one. */
  enrolRead(): Promise<EnrolmentWish | null>;
  /** Takes the device of that request in, by the words its owner read aloud. */
  enrolAccept(words: string, unit: string, device: string, password: string): Promise<void>;
  /** The list of devices. */
  rosterShow(): Promise<RosterView>;
  /** Asks where to save the list of devices; whether it was saved. */
  rosterHandOn(): Promise<boolean>;
  /** Asks for a list of devices and tells what it says of itself; `null` when nobody chose one. */
  rosterRead(): Promise<RosterFile | null>;
  /** Takes that list in; the first one by the office's words. */
  rosterInstall(words: string | null): Promise<void>;
  /** Believes a device, by the words its owner read aloud. */
  rosterConfirm(device: string, words: string): Promise<void>;
  /** Asks for the closed key that signs lists of devices (office); whether one was chosen. */
  rosterKey(): Promise<boolean>;
  /** Ends a lost or retired device (office). */
  rosterRevoke(device: string, password: string): Promise<void>;

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
  /** The invented city is being made. */
  | { type: "inventing"; done: number; of: number }
  /** Something failed that nobody asked for. */
  | { type: "failed"; error: import("./types").AppError };
