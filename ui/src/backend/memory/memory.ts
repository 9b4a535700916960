import type { Backend, BackendEvent } from "../backend";
import { Failure } from "../failure";
import type { RulesPreview, Status } from "../types";
import { addAttachment, editAttachment, listAttachments, pictureOf, removeAttachment } from "./attachment";
import { memoryBackups, pickedBackup } from "./backup";
import { Outgoing } from "./bundle";
import {
  addDeadline,
  confirmDeadline,
  deadlineOf,
  endDeadline,
  listDeadlines,
  reopenDeadline,
  retakeDeadline,
} from "./deadline";
import { type Door, doorVerbs, makeDoor } from "./door";
import { dropDraft, keepDraft } from "./draft";
import { fileVerbs } from "./file";
import { Brought, offeredTo } from "./intake";
import { addLetter, compute, editLetter, letterOf, listLetters, startLetter } from "./letter";
import { licenceList } from "./licences";
import { makeLists } from "./list";
import { arrivals, officePersons, overview, receipts } from "./office";
import { bringPost } from "./post";
import { preferenceVerbs } from "./preference";
import { addEvent, correctEvent, procedureOf, withdrawEvent } from "./procedure";
import { makeProject, type Project, projectVerbs } from "./project";
import { newerRules, ruleTable } from "./rules";
import { savedViews } from "./savedView";
import { plain, type Scenario } from "./scenario";
import { findHits } from "./search";
import { sheetVerbs } from "./sheet";
import { asStep, listSteps, undoStep } from "./steps";
import { addTask, changeTask, editTask, finishTask, listTasks } from "./task";
import { dueNow, todayOf } from "./today";
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

export { memoryPassword } from "./door";

/** What a test may do beside the verbs. */
export interface Memory extends Backend {
  /** Tells the pages something, as the program does by itself. */
  tell(event: BackendEvent): void;
  /** Whether the pages hear it: they listen a moment after they are drawn. */
  isHeard(): boolean;
  /** What somebody dropped or opened from the desktop. */
  brought: Brought;
  world: World;
  door: Door;
  project: Project;
}

function emptied(): World {
  return {
    residents: new Map(),
    notes: [],
    drafts: [],
    tasks: [],
    events: [],
    attachments: [],
    letters: [],
    deadlines: [],
    conflicts: [],
    history: [],
    changes: 0,
    steps: [],
    erased: new Set(),
  };
}

/** The program on invented people, for the browser and for tests. Nothing is kept. */
export function createMemory(given: Partial<Scenario> = {}): Memory {
  const scenario = { ...plain, ...given };
  const world = scenario.empty ? emptied() : makeWorld(scenario.many ?? undefined);
  if (scenario.letters) bringPost(world, scenario.many ? Math.ceil(scenario.many / 40) : 1);
  const listeners = new Set<(event: BackendEvent) => void>();
  const tell = (event: BackendEvent) => {
    for (const listener of listeners) listener(event);
  };
  const door = makeDoor(scenario);
  const project = makeProject(scenario, door);
  const backups = memoryBackups(scenario.backup);
  const outgoing = new Outgoing(world, !scenario.empty);
  const brought = new Brought();

  const wait = () => new Promise((ready) => setTimeout(ready, scenario.slowMs));
  /** A verb of the open caseload. */
  async function verb<Result>(run: () => Result): Promise<Result> {
    await wait();
    if (scenario.error) throw new Failure({ code: scenario.error, params: {} });
    if (!door.isOpen) throw new Failure({ code: "internal", params: {} });
    // The window answers a verb that gives nothing with null.
    return structuredClone(run() ?? null) as Result;
  }

  /** A verb that writes: it can be undone. */
  const step = <Result>(name: string, run: () => Result) => verb(() => asStep(world, name, run));

  let isRestored = false;
  let table = ruleTable;
  let chosenRules: RulesPreview | null = null;
  const lists = makeLists(world);
  const status = (): Status => ({
    ...door.who,
    seat: door.seat,
    is_demo: !scenario.first || door.isExploring,
    unit: project.roster ? (door.seat === "office" ? "office" : "area-1") : null,
    project: project.roster?.project ?? "",
    is_enrolled: project.roster !== null,
    persons: listPersons(world, everybody).length,
    changes_waiting: world.changes,
    handed_over_at: world.history[0]?.at ?? null,
    confirmed_at: world.history.find((entry) => entry.is_confirmed)?.at ?? null,
    conflicts: world.conflicts.length,
    ...(door.seat === "worker" ? dueNow(world) : { due_now: 0, next_due_on: null }),
    recovery: door.recovery,
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
    isHeard: () => listeners.size > 0,
    brought,
    door,
    project,
    ...doorVerbs({ door, wait, verb, status, tell }),
    ...projectVerbs(project, door, verb),
    // The line at the foot stays readable when a screen fails, as it would.
    async caseloadStatus() {
      if (!door.isOpen) throw new Failure({ code: "internal", params: {} });
      return status();
    },
    // Nobody waits here long enough to be locked out.
    caseloadTouch: async () => {},
    personList: (filter) => verb(() => listPersons(world, filter)),
    personGet: (id) => verb(() => detailOf(world, id)),
    personAdd: (person) => step("person_add", () => addPerson(world, person)),
    personEdit: (id, changes) => step("person_edit", () => editPerson(world, id, changes)),
    ...fileVerbs(world, verb),
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
    attachmentAdd: (attachment) => step("attachment_add", () => addAttachment(world, attachment)),
    attachmentList: (filter) => verb(() => listAttachments(world, filter)),
    attachmentGet: (id) => verb(() => pictureOf(world, id)),
    attachmentPreview: (id) => verb(() => pictureOf(world, id)),
    attachmentEdit: (id, change) => step("attachment_edit", () => editAttachment(world, id, change)),
    attachmentRemove: (id) => step("attachment_remove", () => removeAttachment(world, id)),
    attachmentErase: (id) => verb(() => removeAttachment(world, id)),
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
    letterAdd: (letter) => step("letter_add", () => addLetter(world, letter)),
    letterEdit: (id, letter) => step("letter_edit", () => editLetter(world, id, letter)),
    letterGet: (id) => verb(() => letterOf(world, id)),
    letterList: (person) => verb(() => listLetters(world, person)),
    letterStart: (person) => verb(() => startLetter(world, person)),
    deadlineAdd: (deadline) => step("deadline_add", () => addDeadline(world, deadline)),
    deadlineCalendar: () => verb(() => true),
    deadlineCompute: (ask, letter) => verb(() => compute(world, ask, letter)),
    deadlineConfirm: (id) => step("deadline_confirm", () => confirmDeadline(world, id)),
    deadlineEnd: (id, how) => step("deadline_end", () => endDeadline(world, id, how)),
    deadlineGet: (id) => verb(() => deadlineOf(world, id)),
    deadlineList: (filter) => verb(() => listDeadlines(world, filter)),
    deadlineReopen: (id) => step("deadline_reopen", () => reopenDeadline(world, id)),
    deadlineRetake: (id, deadline) => step("deadline_retake", () => retakeDeadline(world, id, deadline)),
    procedureAdd: (person, event) => step("procedure_add", () => addEvent(world, person, event)),
    procedureCorrect: (id, event) => step("procedure_correct", () => correctEvent(world, id, event)),
    procedureGet: (person) => verb(() => procedureOf(world, person)),
    procedureWithdraw: (id) => step("procedure_withdraw", () => withdrawEvent(world, id)),
    todayGet: () => verb(() => todayOf(world)),
    consentGive: (consent) => step("consent_add", () => giveConsent(world, consent)),
    consentWithdraw: (id) => step("consent_withdraw", () => withdrawConsent(world, id)),
    search: (query, limit) =>
      verb(() => {
        const hits = findHits(query, listPersons(world, { ...everybody, with_closed: true }), world.notes);
        return { hits: hits.slice(0, limit), has_more: hits.length > limit };
      }),
    stepList: (limit) => verb(() => listSteps(world, limit)),
    stepUndo: (id) => verb(() => undoStep(world, id)),
    ...sheetVerbs(world, verb),
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
    bundleHistory: () => verb(() => (door.seat === "office" && !scenario.empty ? arrivals() : world.history)),
    deviceCompare: (name, words) =>
      verb(() => {
        const device = project.roster?.devices.find((one) => one.name === name);
        outgoing.compare(name, words, device?.words);
        if (device) device.is_confirmed = true;
      }),
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
    officeOverview: () => verb(() => (scenario.empty ? { areas: [] } : overview(world))),
    officePersons: () => verb(() => officePersons(world)),
    ...preferenceVerbs(verb),
    ruleList: async () => table,
    ruleChoose: () =>
      verb(() => {
        chosenRules = newerRules(
          listDeadlines(world, { person: null, with_ended: false })
            .slice(0, 1)
            .map(({ person, brief }) => ({
              key: brief.id,
              person,
              what: brief.what,
              rule: brief.rule,
              kept: brief.last_day ?? today,
              last_day: "2026-12-17",
              certain: true,
              refusal: null,
            })),
        );
        return chosenRules;
      }),
    ruleTake: () =>
      verb(() => {
        if (!chosenRules) throw new Failure({ code: "file_missing", params: {} });
        table = { ...table, ...chosenRules.offered, origin: "imported" };
        chosenRules = null;
        return table;
      }),
    displaySet: async () => {},
    aboutGet: async () => ({ database_format: 3, bundle_format: 1, rules_version: ruleTable.published_on }),
    backupPlaceChoose: () => verb(backups.choose),
    backupPlaceForget: () => verb(backups.forget),
    backupNow: () => verb(backups.make),
    backupElsewhere: () => verb(() => pickedBackup().name),
    backupList: () => verb(backups.list),
    backupVerify: (_at, name) => verb(() => backups.verify(name)),
    // Beside a caseload that is not there yet lies no backup either.
    backupFound: async () => (scenario.first ? [] : backups.own()),
    backupPick: async () => pickedBackup(),
    async backupRestore({ password, recovery_code }) {
      await wait();
      if (recovery_code === null && password !== door.password) {
        throw new Failure({ code: "wrong_password", params: {} });
      }
      isRestored = true;
      Object.assign(door, { exists: true, trouble: null, isOpen: true });
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
