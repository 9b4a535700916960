import type { Backend, BackendEvent } from "../backend";
import { Failure } from "../failure";
import type { Status } from "../types";
import { type Door, doorVerbs, makeDoor } from "./door";
import { officePersons, outcomes, overview, receipts } from "./office";
import { makeProject, type Project, projectVerbs } from "./project";
import { plain, type Scenario } from "./scenario";
import { findHits } from "./search";
import {
  addNote,
  addPerson,
  detailOf,
  editPerson,
  giveConsent,
  listPersons,
  previewOf,
  withdrawConsent,
} from "./worker";
import { makeWorld, now, rowOf, today, type World } from "./world";

export { memoryPassword } from "./door";

/** What a test may do beside the verbs. */
export interface Memory extends Backend {
  /** Tells the pages something, as the program does by itself. */
  tell(event: BackendEvent): void;
  world: World;
  door: Door;
  project: Project;
}

function emptied(): World {
  return { residents: new Map(), notes: [], conflicts: [], history: [], changes: 0 };
}

/** The program on invented people, for the browser and for tests. Nothing is kept. */
export function createMemory(given: Partial<Scenario> = {}): Memory {
  const scenario = { ...plain, ...given };
  const world = scenario.empty ? emptied() : makeWorld(scenario.many ?? undefined);
  const listeners = new Set<(event: BackendEvent) => void>();
  const tell = (event: BackendEvent) => {
    for (const listener of listeners) listener(event);
  };
  const door = makeDoor(scenario);
  const project = makeProject(scenario, door);

  const wait = () => new Promise((ready) => setTimeout(ready, scenario.slowMs));
  /** A verb of the open caseload. */
  async function verb<Result>(run: () => Result): Promise<Result> {
    await wait();
    if (scenario.error) throw new Failure({ code: scenario.error, params: {} });
    if (!door.isOpen) throw new Failure({ code: "internal", params: {} });
    // The window answers a verb that gives nothing with null.
    return structuredClone(run() ?? null) as Result;
  }

  const status = (): Status => ({
    ...door.who,
    seat: door.seat,
    is_demo: !scenario.first || door.isExploring,
    unit: project.roster ? (door.seat === "office" ? "office" : "area-1") : null,
    project: project.roster?.project ?? "",
    is_enrolled: project.roster !== null,
    persons: listPersons(world, {
      shelter: null,
      status_group: null,
      language: null,
      intensity: null,
      with_closed: false,
      limit: null,
    }).length,
    changes_waiting: world.changes,
    handed_over_at: world.history[0]?.at ?? null,
    confirmed_at: world.history.find((entry) => entry.is_confirmed)?.at ?? null,
    conflicts: world.conflicts.length,
    recovery: door.recovery,
    clock_is_behind: false,
    today,
  });

  return {
    world,
    tell,
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
    personAdd: (person) => verb(() => addPerson(world, person)),
    personEdit: (id, changes) => verb(() => editPerson(world, id, changes)),
    noteAdd: (note) => verb(() => addNote(world, note)),
    noteList: (person) =>
      verb(() =>
        world.notes
          .filter((note) => note.persons.some((about) => about.id === person))
          .sort((a, b) => (b.at ?? "").localeCompare(a.at ?? "")),
      ),
    consentGive: (consent) => verb(() => giveConsent(world, consent)),
    consentWithdraw: (id) => verb(() => withdrawConsent(world, id)),
    search: (query, limit) =>
      verb(() => {
        const rows = [...world.residents.values()].map((resident) => rowOf(resident, []));
        const hits = findHits(query, rows, world.notes);
        return { hits: hits.slice(0, limit), has_more: hits.length > limit };
      }),
    conflictList: () => verb(() => world.conflicts),
    conflictResolve: (_table, row, field, op) =>
      verb(() => {
        const conflict = world.conflicts.find((open) => open.row === row && open.field === field);
        const value = conflict?.values.find((one) => String(one.op) === String(op))?.value;
        if (!conflict?.person || value === undefined) throw new Failure({ code: "not_found", params: {} });
        editPerson(world, conflict.person, [{ field, value }]);
        world.conflicts = world.conflicts.filter((open) => open !== conflict);
      }),
    bundlePreview: () => verb(() => previewOf(world)),
    bundleExport: (to, scope) =>
      verb(() => {
        const preview = previewOf(world);
        const bundle = { from: "area-1", device: "area-1", to, scope, seq: preview.seq, created_at: now };
        const persons = preview.leaving.persons.length;
        const bytes = 196_608;
        world.history.unshift({ is_outgoing: true, bundle, at: now, is_confirmed: false, persons, bytes });
        world.changes = 0;
        return { seq: preview.seq, bytes, persons, revocations: preview.leaving.revocations, operations: 0 };
      }),
    bundleHistory: () => verb(() => world.history),
    bundleImport: () => verb(outcomes),
    receiptList: () => verb(() => (scenario.empty ? [] : receipts())),
    officeOverview: () => verb(() => (scenario.empty ? { areas: [] } : overview())),
    officePersons: () => verb(() => officePersons(world)),
    appVersion: async () => "0.1.0",
    appLicences: async () =>
      "React (MIT)\nreact-aria-components (Apache-2.0)\nLucide (ISC)\nNoto Sans (OFL-1.1)",
    programPrint: async () => window.print(),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
