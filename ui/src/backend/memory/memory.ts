import type { Backend, BackendEvent } from "../backend";
import { Failure } from "../failure";
import type { ErrorCode, Status } from "../types";
import { memoryBackups, pickedBackup } from "./backup";
import { Outgoing } from "./bundle";
import { dropDraft, keepDraft } from "./draft";
import { Brought, offeredTo } from "./intake";
import { licenceList } from "./licences";
import { makeLists } from "./list";
import { arrivals, officePersons, overview, receipts } from "./office";
import { preferenceVerbs } from "./preference";
import { ruleTable } from "./rules";
import { savedViews } from "./savedView";
import { plain, type Scenario } from "./scenario";
import { findHits } from "./search";
import { asStep, listSteps, undoStep } from "./steps";
import { addTask, changeTask, editTask, finishTask, listTasks } from "./task";
import {
  addNote,
  addPerson,
  detailOf,
  editPerson,
  everybody,
  giveConsent,
  listPersons,
  withdrawConsent,
} from "./worker";
import { makeWorld, today, type World } from "./world";

/** The password of the invented city. */
export const memoryPassword = "ankommen";

/** What a test may do beside the verbs. */
export interface Memory extends Backend {
  /** Tells the pages something, as the program does by itself. */
  tell(event: BackendEvent): void;
  /** What somebody dropped or opened from the desktop. */
  brought: Brought;
  world: World;
}

/** What is seen of a database without its password. */
const seenClosed: ErrorCode[] = ["database_lost", "database_damaged", "slots_damaged", "database_newer"];

function emptied(): World {
  return {
    residents: new Map(),
    notes: [],
    drafts: [],
    tasks: [],
    conflicts: [],
    history: [],
    changes: 0,
    steps: [],
  };
}

/** The program on invented people, for the browser and for tests. Nothing is kept. */
export function createMemory(given: Partial<Scenario> = {}): Memory {
  const scenario = { ...plain, ...given };
  const world = scenario.empty ? emptied() : makeWorld(scenario.many ?? undefined);
  const listeners = new Set<(event: BackendEvent) => void>();
  const tell = (event: BackendEvent) => {
    for (const listener of listeners) listener(event);
  };
  let isOpen = scenario.unlocked;
  let trouble = scenario.trouble;
  const backups = memoryBackups(scenario.backup);
  const outgoing = new Outgoing(world, !scenario.empty);
  const brought = new Brought();

  const wait = () => new Promise((ready) => setTimeout(ready, scenario.slowMs));
  /** A verb of the open caseload. */
  async function verb<Result>(run: () => Result): Promise<Result> {
    await wait();
    if (scenario.error) throw new Failure({ code: scenario.error, params: {} });
    if (!isOpen) throw new Failure({ code: "internal", params: {} });
    // The window answers a verb that gives nothing with null.
    return structuredClone(run() ?? null) as Result;
  }

  /** A verb that writes: it can be undone. */
  const step = <Result>(name: string, run: () => Result) => verb(() => asStep(world, name, run));

  let isRestored = false;
  const lists = makeLists(world);
  const isOffice = scenario.seat === "office";
  const status = (): Status => ({
    seat: scenario.seat,
    is_demo: true,
    unit: isOffice ? "office" : "area-1",
    unit_label: isOffice ? "Koordination" : "Raum Nord",
    employer: isOffice ? "Stadt Auental, Sozialamt" : "Caritas",
    worker: isOffice ? "Ruth Amselgrund" : "Ines Falkenhag",
    project: "Ankommen in Auental",
    is_enrolled: !scenario.empty,
    persons: listPersons(world, everybody).length,
    changes_waiting: world.changes,
    handed_over_at: world.history[0]?.at ?? null,
    confirmed_at: world.history.find((entry) => entry.is_confirmed)?.at ?? null,
    conflicts: world.conflicts.length,
    clock_is_behind: scenario.odd === "clock_behind",
    clock_is_ahead: scenario.odd === "clock_ahead",
    is_old_copy: scenario.odd === "old_copy",
    is_restored: scenario.odd === "restored" || isRestored,
    ...backups.state(),
    today,
  });

  return {
    world,
    tell,
    brought,
    caseloadFacts: async () => ({
      name: isOffice ? "koordination.db" : "raum-nord.db",
      exists: trouble !== "database_lost",
      trouble: trouble && seenClosed.includes(trouble) ? trouble : null,
      has_recovery: true,
    }),
    async caseloadUnlock(password) {
      await wait();
      if (password !== memoryPassword) throw new Failure({ code: "wrong_password", params: {} });
      if (trouble) throw new Failure({ code: trouble, params: {} });
      isOpen = true;
      return status();
    },
    async caseloadLock() {
      isOpen = false;
    },
    // The line at the foot stays readable when a screen fails, as it would.
    async caseloadStatus() {
      if (!isOpen) throw new Failure({ code: "internal", params: {} });
      return status();
    },
    // Nobody waits here long enough to be locked out.
    caseloadTouch: async () => {},
    personList: (filter) => verb(() => listPersons(world, filter)),
    personGet: (id) => verb(() => detailOf(world, id)),
    personAdd: (person) => step("person_add", () => addPerson(world, person)),
    personEdit: (id, changes) => step("person_edit", () => editPerson(world, id, changes)),
    draftKeep: (place, content) => verb(() => keepDraft(world, place, content)),
    draftDrop: (place) => verb(() => dropDraft(world, place)),
    // Read by the door, before there is a screen that could show that it is slow or failed.
    draftList: async () => structuredClone(world.drafts),
    noteAdd: (note) => step("note_add", () => addNote(world, note)),
    noteList: (person) =>
      verb(() =>
        world.notes
          .filter((note) => note.persons.some((about) => about.id === person))
          .sort((a, b) => (b.at ?? "").localeCompare(a.at ?? "")),
      ),
    noteToday: () =>
      verb(() =>
        world.notes
          .filter((note) => note.at?.startsWith(today))
          .sort((a, b) => (b.at ?? "").localeCompare(a.at ?? "")),
      ),
    taskAdd: (task) => step("task_add", () => addTask(world, task)),
    taskEdit: (id, task) => step("task_edit", () => editTask(world, id, task)),
    taskFinish: (id, how) => step("task_finish", () => finishTask(world, id, how)),
    taskReopen: (id) => step("task_reopen", () => changeTask(world, id, { done_on: null, done_how: "" })),
    taskPostpone: (id, day) => step("task_postpone", () => changeTask(world, id, { due_on: day })),
    taskDays: () =>
      verb(() => ({
        next_working_day: "2026-12-14",
        in_a_week: "2026-12-18",
        in_four_weeks: "2027-01-08",
      })),
    taskList: (filter) => verb(() => listTasks(world, filter)),
    consentGive: (consent) => step("consent_add", () => giveConsent(world, consent)),
    consentWithdraw: (id) => step("consent_withdraw", () => withdrawConsent(world, id)),
    search: (query, limit) =>
      verb(() => {
        const hits = findHits(query, listPersons(world, { ...everybody, with_closed: true }), world.notes);
        return { hits: hits.slice(0, limit), has_more: hits.length > limit };
      }),
    stepList: (limit) => verb(() => listSteps(world, limit)),
    stepUndo: (id) => verb(() => undoStep(world, id)),
    ...savedViews(verb),
    conflictList: () => verb(() => world.conflicts),
    conflictResolve: (_table, row, field, op) =>
      step("conflict_resolve", () => {
        const conflict = world.conflicts.find((open) => open.row === row && open.field === field);
        const value = conflict?.values.find((one) => String(one.op) === String(op))?.value;
        if (!conflict?.person || value === undefined) throw new Failure({ code: "not_found", params: {} });
        editPerson(world, conflict.person, [{ field, value }]);
        world.conflicts = world.conflicts.filter((open) => open !== conflict);
      }),
    bundleRecipients: () => verb(() => outgoing.recipients()),
    bundlePreview: (to, scope) => verb(() => outgoing.preview(to, scope)),
    bundlePlace: () => verb(() => outgoing.where()),
    bundleExport: (to, scope) => verb(() => outgoing.write(to, scope)),
    bundleStanding: () => verb(() => outgoing.standing()),
    bundleHistory: () => verb(() => (isOffice && !scenario.empty ? arrivals() : world.history)),
    deviceCompare: (name, words) => verb(() => outgoing.compare(name, words)),
    intakeLook: () => verb(() => brought.look()),
    intakeChoose: () =>
      verb(() => {
        brought.offer(offeredTo(scenario.seat, world));
        return brought.look();
      }),
    intakeTake: (token) => verb(() => brought.take(token)),
    intakeReceipts: (token) => verb(() => brought.take(token)),
    intakeStop: async () => {},
    intakeDrop: () => verb(() => brought.drop()),
    receiptList: () => verb(() => (scenario.empty ? [] : receipts())),
    importOpen: () => verb(() => lists.open()),
    importLook: (reading) => verb(() => lists.look(reading)),
    importApply: (reading, decisions) => verb(() => lists.apply(reading, decisions)),
    importClose: () => verb(() => lists.close()),
    officeOverview: () => verb(() => (scenario.empty ? { areas: [] } : overview())),
    officePersons: () => verb(() => officePersons(world)),
    ...preferenceVerbs(verb),
    ruleList: async () => ruleTable,
    displaySet: async () => {},
    aboutGet: async () => ({ database_format: 3, bundle_format: 1, rules_version: ruleTable.version }),
    backupPlaceChoose: () => verb(backups.choose),
    backupPlaceForget: () => verb(backups.forget),
    backupNow: () => verb(backups.make),
    backupElsewhere: () => verb(() => pickedBackup().name),
    backupList: () => verb(backups.list),
    backupVerify: (_at, name) => verb(() => backups.verify(name)),
    backupFound: async () => backups.own(),
    backupPick: async () => pickedBackup(),
    async backupRestore({ password, recovery_code }) {
      await wait();
      if (recovery_code === null && password !== memoryPassword) {
        throw new Failure({ code: "wrong_password", params: {} });
      }
      [trouble, isRestored, isOpen] = [null, true, true];
      return status();
    },
    appVersion: async () => "0.1.0",
    appLicences: async () => licenceList,
    programPrint: async () => window.print(),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
