import type { Backend, BackendEvent } from "../backend";
import { Failure } from "../failure";
import type { Status } from "../types";
import { Outgoing } from "./bundle";
import { Brought, offeredTo } from "./intake";
import { licenceList } from "./licences";
import { arrivals, officePersons, overview, receipts } from "./office";
import { preferenceVerbs } from "./preference";
import { ruleTable } from "./rules";
import { plain, type Scenario } from "./scenario";
import { findHits } from "./search";
import {
  addNote,
  addPerson,
  detailOf,
  editPerson,
  giveConsent,
  listPersons,
  withdrawConsent,
} from "./worker";
import { makeWorld, rowOf, today, type World } from "./world";

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
  let isOpen = scenario.unlocked;
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
    clock_is_behind: false,
    today,
  });

  return {
    world,
    tell,
    brought,
    caseloadFacts: async () => ({
      name: isOffice ? "koordination.db" : "raum-nord.db",
      exists: true,
      has_recovery: true,
    }),
    async caseloadUnlock(password) {
      await wait();
      if (password !== memoryPassword) throw new Failure({ code: "wrong_password", params: {} });
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
    officeOverview: () => verb(() => (scenario.empty ? { areas: [] } : overview())),
    officePersons: () => verb(() => officePersons(world)),
    ...preferenceVerbs(verb),
    ruleList: async () => ruleTable,
    displaySet: async () => {},
    aboutGet: async () => ({ database_format: 3, bundle_format: 1, rules_version: ruleTable.version }),
    appVersion: async () => "0.1.0",
    appLicences: async () => licenceList,
    programPrint: async () => window.print(),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
