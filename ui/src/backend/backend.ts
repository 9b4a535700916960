import type { Day } from "../dates/iso";
import type {
  About,
  AttachmentChange,
  AttachmentFilter,
  AttachmentId,
  AttachmentsAdded,
  AttachmentView,
  BackupDone,
  BackupList,
  BackupPlace,
  BackupRestore,
  BackupView,
  BackupWhere,
  BundleHistory,
  CaseloadFact,
  CaseNoteId,
  CheckReport,
  ConflictValue,
  ConflictView,
  ConsentId,
  DeadlineAsk,
  DeadlineDetail,
  DeadlineFilter,
  DeadlineId,
  DeadlineView,
  Disclosures,
  Display,
  EndDeadline,
  EnrolmentWish,
  Erasure,
  ErasurePreview,
  ExportPreview,
  ExportResult,
  FamilyView,
  FilePlace,
  FollowUpDays,
  HouseholdId,
  Identity,
  ImportApplied,
  ImportOutcome,
  IntakeFile,
  IntakeView,
  KeptDraft,
  LanguageView,
  LetterEntered,
  Letterhead,
  LetterId,
  LetterStart,
  LetterView,
  Likeness,
  ListDecisions,
  ListReading,
  NameView,
  NewArea,
  NewAttachment,
  NewConsent,
  NewDeadline,
  NewLetter,
  NewNote,
  NewPerson,
  NewProcedureEvent,
  NewRelationship,
  NewStay,
  NewTask,
  NoteView,
  OfficePerson,
  OpenedList,
  Overview,
  PasswordStrength,
  PendingEnrolment,
  PersonChange,
  PersonDetail,
  PersonFilter,
  PersonId,
  PersonNameId,
  PersonRow,
  PreferenceChange,
  Preferences,
  ProcedureEventId,
  ProcedureView,
  Progress,
  Recipient,
  RelationshipId,
  RosterFile,
  RosterView,
  RuleResult,
  RulesPreview,
  RuleTable,
  SafeSheet,
  SavedView,
  Scope,
  SearchResult,
  Seat,
  SheetKnown,
  SheetOrder,
  SheetPages,
  ShelterRow,
  Standing,
  Status,
  StayId,
  StepView,
  StoryEntry,
  TaskFilter,
  TaskId,
  TaskView,
  Today,
  ViewId,
  Who,
  WorkerRow,
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
  /** Closes it at once. What is being typed was kept before. */
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
  /** Sets her languages with how well she speaks and reads them, the one to speak with her first. */
  personLanguages(id: PersonId, languages: LanguageView[]): Promise<void>;
  /** Who is here already and might be the person who is being typed, the most alike first. */
  personResembling(person: NewPerson): Promise<Likeness[]>;
  /** A case as one story, newest first: notes, and what happened beside them. */
  personStory(id: PersonId): Promise<StoryEntry[]>;
  /** Who keeps house with her and who is tied to her. */
  personFamily(id: PersonId): Promise<FamilyView>;
  /** What left this device about her, and what the office knows since. */
  personDisclosures(id: PersonId): Promise<Disclosures>;
  /** Ends care on a day. */
  personClose(id: PersonId, on: string): Promise<void>;
  /** Goes on with care that had ended. */
  personReopen(id: PersonId): Promise<void>;
  /** What erasing her would do. Writes nothing. */
  personErasure(id: PersonId): Promise<ErasurePreview>;
  /** Forgets her for ever; cannot be undone. */
  personErase(id: PersonId): Promise<Erasure>;

  /** Keeps one more spelling of a name, behind those that are there. */
  nameAdd(person: PersonId, name: NameView): Promise<PersonNameId>;
  /** Corrects a spelling. */
  nameEdit(id: PersonNameId, name: NameView): Promise<void>;
  /** The first of these is shown from now on. */
  nameOrder(person: PersonId, first: PersonNameId[]): Promise<void>;
  /** Removes a spelling; the last one stays. */
  nameRemove(id: PersonNameId): Promise<void>;

  /** Shelters, by name. */
  shelterList(): Promise<ShelterRow[]>;
  /** Workers who can be responsible for somebody here, by name. */
  workerList(): Promise<WorkerRow[]>;

  /** Records a time in a shelter; one that lasts is a move. */
  stayAdd(person: PersonId, stay: NewStay): Promise<StayId>;
  /** Corrects a time in a shelter. */
  stayEdit(id: StayId, stay: NewStay): Promise<void>;
  /** Removes a time in a shelter that never was. */
  stayRemove(id: StayId): Promise<void>;

  /** Brings people into the household of the first of them, or into a new one. */
  householdJoin(persons: PersonId[], label: string): Promise<HouseholdId>;
  /** Ends a person's belonging to her household, today. */
  householdLeave(person: PersonId): Promise<void>;
  /** Changes what a household is called. */
  householdName(id: HouseholdId, label: string): Promise<void>;

  /** Records a family or legal tie. */
  relationshipAdd(tie: NewRelationship): Promise<RelationshipId>;
  /** Removes a tie that was wrong. */
  relationshipRemove(id: RelationshipId): Promise<void>;

  /** Keeps what stands in a form, as JSON; it is durable when this comes back. Gives when it was kept. */
  draftKeep(place: string, content: string): Promise<KeptDraft["at"]>;
  /** Forgets a draft: it was saved, or thrown away. */
  draftDrop(place: string): Promise<void>;
  /** Every draft, the one that was typed at last first. */
  draftList(): Promise<KeptDraft[]>;

  /** Writes a note. */
  noteAdd(note: NewNote): Promise<CaseNoteId>;
  /** A person's notes, newest first. */
  noteList(person: PersonId): Promise<NoteView[]>;
  /** The contacts of today, newest first. */
  noteToday(): Promise<NoteView[]>;

  /** Enters a follow-up, a task or an appointment. */
  taskAdd(task: NewTask): Promise<TaskId>;
  /** Makes a task what `task` says; whether it is done stays. */
  taskEdit(id: TaskId, task: NewTask): Promise<void>;
  /** Marks it as done today; `how` may be empty. */
  taskFinish(id: TaskId, how: string): Promise<void>;
  /** Takes that back. */
  taskReopen(id: TaskId): Promise<void>;
  /** Moves it to another day, today or later. */
  taskPostpone(id: TaskId, day: Day): Promise<void>;
  /** Days that are offered for a follow-up. */
  taskDays(): Promise<FollowUpDays>;
  /** What is open first, by its day; then what is done, the latest first. */
  taskList(filter: TaskFilter): Promise<TaskView[]>;

  /** Enters something that happened in the procedure of a person. */
  procedureAdd(person: PersonId, event: NewProcedureEvent): Promise<ProcedureEventId>;
  /** Corrects it: a new one takes its place. */
  procedureCorrect(id: ProcedureEventId, event: NewProcedureEvent): Promise<ProcedureEventId>;
  /** Where a person stands, and what that means. */
  procedureGet(person: PersonId): Promise<ProcedureView>;
  /** Marks an event as one that did not happen. */
  procedureWithdraw(id: ProcedureEventId): Promise<void>;

  /** Asks for pictures and puts each to the person; `null` when nobody chose one. */
  attachmentAdd(attachment: NewAttachment): Promise<AttachmentsAdded | null>;
  /** The pictures of a person, the newest day first; or the pages of one of her letters. */
  attachmentList(filter: AttachmentFilter): Promise<AttachmentView[]>;
  /** The picture itself. */
  attachmentGet(id: AttachmentId): Promise<Uint8Array<ArrayBuffer>>;
  /** A small one for the list, JPEG. */
  attachmentPreview(id: AttachmentId): Promise<Uint8Array<ArrayBuffer>>;
  /** Says anew what a picture shows, and of which day it is. */
  attachmentEdit(id: AttachmentId, change: AttachmentChange): Promise<void>;
  /** Takes a picture away; it can be brought back. */
  attachmentRemove(id: AttachmentId): Promise<void>;
  /** Erases it for ever. */
  attachmentErase(id: AttachmentId): Promise<void>;

  /** Enters a letter with the deadlines it sets going and the tasks for them: all of it or nothing. */
  letterAdd(letter: NewLetter): Promise<LetterEntered>;
  /**
   * Makes a letter what `letter` says and enters the deadlines that come with it, in one step; those it has keep their days and
   * follow to its person. Whoever comes to `also_for` gets them too; nobody is left out while a deadline from it stands for them.
   */
  letterEdit(id: LetterId, letter: NewLetter): Promise<LetterEntered>;
  /** A letter with its deadlines. */
  letterGet(id: LetterId): Promise<LetterView>;
  /** The letters to a person, the latest first; without one those of which nobody knows whose they are. */
  letterList(person: PersonId | null): Promise<LetterView[]>;
  /** What is known before a letter is entered: what each sender's letters can set going, who wrote before. */
  letterStart(person: PersonId | null): Promise<LetterStart>;

  /** Enters a deadline that no new letter sets going. */
  deadlineAdd(deadline: NewDeadline): Promise<DeadlineId>;
  /** Asks where to save the open deadlines as a calendar (.ics); whether they were saved. */
  deadlineCalendar(withWhat: boolean): Promise<boolean>;
  /** What a rule gives for a letter that is being entered, one that was entered, or another event. Stores nothing. */
  deadlineCompute(ask: DeadlineAsk, letter: NewLetter | null): Promise<RuleResult>;
  /** Somebody stands by the days as they are. */
  deadlineConfirm(id: DeadlineId): Promise<void>;
  /** Ends it with a reason; what was done is proven. Its open tasks are finished with it. */
  deadlineEnd(id: DeadlineId, how: EndDeadline): Promise<void>;
  /** A deadline with each step to its days, its letter, its tasks, and what follows when it is missed. */
  deadlineGet(id: DeadlineId): Promise<DeadlineDetail>;
  /** What is open first, by its last day; then what has ended, the latest first. */
  deadlineList(filter: DeadlineFilter): Promise<DeadlineView[]>;
  /** Takes back that it has ended. */
  deadlineReopen(id: DeadlineId): Promise<void>;
  /** Takes it anew: with what is known now, by the rules in use now, or with days set by hand. */
  deadlineRetake(id: DeadlineId, deadline: NewDeadline): Promise<void>;
  /** What is overdue, due today and in the days that come, and what was done today. */
  todayGet(): Promise<Today>;

  /** What a sheet would take from her record, and what is proposed beside it. */
  sheetKnown(person: PersonId): Promise<SheetKnown>;
  /** Sets a sheet. Nothing is stored. */
  sheetPreview(person: PersonId, order: SheetOrder): Promise<SheetPages>;
  /** Asks where to save the sheet as a PDF, which is not encrypted; whether it was saved. */
  sheetSave(person: PersonId, order: SheetOrder): Promise<boolean>;
  /** Keeps what the next sheet is to begin with. */
  letterheadKeep(letterhead: Letterhead): Promise<void>;

  /** Records a consent. */
  consentGive(consent: NewConsent): Promise<ConsentId>;
  /** Records its withdrawal, from today. */
  consentWithdraw(id: ConsentId): Promise<void>;

  /** People and notes across spellings and scripts, people first. */
  search(query: string, limit: number): Promise<SearchResult>;

  /** Ways of looking at the list of people that were given a name, in their order. */
  viewList(): Promise<SavedView[]>;
  /** Saves one: in the place of the one with its id, or as a new one at the place `at`, or at the end. */
  viewSave(view: SavedView, at: number | null): Promise<void>;
  /** Forgets one. */
  viewDrop(id: ViewId): Promise<void>;
  /** What was done last, newest first. */
  stepList(limit: number): Promise<StepView[]>;
  /** Takes back what one step wrote, as a new step; gives how many rows are as before. */
  stepUndo(id: StepView["id"]): Promise<number>;

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

  /** What this device is told to do with the caseload. */
  preferenceGet(): Promise<Preferences>;
  /** Changes one of that. */
  preferenceSet(change: PreferenceChange): Promise<void>;
  /** The rules that deadlines are computed with; answered while locked too. */
  ruleList(): Promise<RuleTable>;
  /** Asks for newer rules and tells what they would change; nothing when none were chosen. Changes nothing. */
  ruleChoose(): Promise<RulesPreview | null>;
  /** Takes in the rules that were chosen: from now on days are computed with them, and none that is kept moves. */
  ruleTake(): Promise<RuleTable>;
  /** Shows the window like that, and keeps it for the next start; answered while locked too. */
  displaySet(display: Display): Promise<void>;

  /** Which formats the program reads and writes; answered while locked too. */
  aboutGet(): Promise<About>;
  /** Asks for a folder and makes it the second place for backups; `null` when nobody chose one. */
  backupPlaceChoose(): Promise<BackupPlace | null>;
  /** Has no second place from now on; what lies there stays. */
  backupPlaceForget(): Promise<void>;
  /** Makes a backup beside the database and in the second place, and looks through it. */
  backupNow(): Promise<BackupDone>;
  /** Asks for a folder and writes a backup there; gives the name of the file, `null` when nobody chose one. */
  backupElsewhere(): Promise<string | null>;
  /** The backups, newest first. */
  backupList(): Promise<BackupList>;
  /** Opens a backup and looks at everything in it. */
  backupVerify(at: BackupWhere, name: string): Promise<CheckReport>;
  /** The backups beside the database, before unlocking. */
  backupFound(): Promise<BackupView[]>;
  /** Asks for a backup file, before unlocking; `null` when nobody chose one. */
  backupPick(): Promise<BackupView | null>;
  /** Makes a database of a backup and opens it. */
  backupRestore(restore: BackupRestore): Promise<Status>;

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
  /** The caseload is about to be locked: what is being typed is to be kept, then locked. */
  | { type: "locking" }
  /** The caseload was locked: by time, by suspend, by another window. */
  | { type: "locked" }
  /** Files are held over the window, or no longer. */
  | { type: "hovering"; is: boolean }
  /** Files were dropped and are being taken in. */
  | { type: "importing"; files: number }
  /** They are in, or refused. */
  | { type: "imported"; outcomes: ImportOutcome[] }
  /** The copy of the day was made; or why not, or why not in the second place. */
  | { type: "backed_up"; error: import("./types").AppError | null }
  /** Files were dropped or opened from the desktop, and wait to be looked at. */
  | { type: "offered"; files: number }
  /** How far long work is. */
  | { type: "progress"; progress: Progress }
  /** A list of people was dropped and lies open. */
  | { type: "list_opened" }
  /** The invented city is being made. */
  | { type: "inventing"; done: number; of: number }
  /** Something failed that nobody asked for. */
  | { type: "failed"; error: import("./types").AppError };
