import type {
  BundleHistory,
  CaseloadFact,
  CaseNoteId,
  ConflictValue,
  ConflictView,
  ConsentId,
  Disclosures,
  Erasure,
  ErasurePreview,
  ExportPreview,
  ExportResult,
  FamilyView,
  HouseholdId,
  ImportOutcome,
  LanguageView,
  Likeness,
  NameView,
  NewConsent,
  NewNote,
  NewPerson,
  NewRelationship,
  NewStay,
  NoteView,
  OfficePerson,
  Overview,
  PersonChange,
  PersonDetail,
  PersonFilter,
  PersonId,
  PersonNameId,
  PersonRow,
  RelationshipId,
  Scope,
  SearchResult,
  ShelterRow,
  Status,
  StayId,
  StoryEntry,
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
  /** Something failed that nobody asked for. */
  | { type: "failed"; error: import("./types").AppError };
