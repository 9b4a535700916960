import { addDays } from "../../dates/iso";
import { Failure } from "../failure";
import type { NewTask, PersonRef, TaskFilter, TaskView } from "../types";
import { makeId, refOf, today, type World } from "./world";

/** Invented: whose turn in the list of people, kind, days from today, time, what, where, how it ended. */
type Planned = [
  person: number | null,
  kind: TaskView["kind"],
  days: number | null,
  time: string | null,
  what: string,
  place: string,
  done?: string,
];

const planned: Planned[] = [
  [4, "follow_up", -2, null, "Kam eine Antwort vom Sozialamt?", ""],
  [0, "follow_up", 0, null, "Asylverfahren", ""],
  [5, "task", 0, null, "Bescheinigung für die Ausländerbehörde schreiben", ""],
  [1, "appointment", 0, "15:30:00", "Anmeldung", "Grundschule am Anger"],
  [0, "appointment", 3, "09:00:00", "Vorsprache", "Kreis Musterstadt, Ausländerbehörde"],
  [6, "appointment", 3, "09:30:00", "Verlängerung des Aufenthalts", "Ausländerbehörde"],
  [7, "follow_up", 3, null, "Nach dem Befund fragen", ""],
  [0, "task", 5, null, "Akteneinsicht beantragen", ""],
  [8, "appointment", 6, "10:15:00", "Erstgespräch", "Jobcenter"],
  [null, "task", 7, null, "Aushang in der Unterkunft erneuern", ""],
  [9, "follow_up", 28, null, "Wie läuft es in der Schule?", ""],
  [10, "task", null, null, "Zeugnisse zum Übersetzen geben", ""],
  [0, "task", -8, null, "Protokoll der Anhörung anfordern", "", "liegt vor"],
];

/** What is on the list of the invented city. */
export function tasksOf(people: PersonRef[]): TaskView[] {
  return planned.map(([person, kind, days, at_time, what, place, done]) => ({
    id: makeId(),
    person: person === null ? null : (people[person] ?? null),
    kind,
    what,
    due_on: days === null ? null : addDays(today, days),
    at_time,
    place,
    done_on: done === undefined ? null : addDays(today, days ?? 0),
    done_how: done ?? "",
    worker: "Ines Falkenhag",
    note: null,
  }));
}

const fail = (code: Failure["code"], params: Record<string, string> = {}) => new Failure({ code, params });

function entered(world: World, task: NewTask) {
  if (!task.what.trim() && task.kind !== "follow_up") {
    throw fail("invalid_field", { field: "what", reason: "missing" });
  }
  if (!task.due_on && (task.kind !== "task" || task.at_time)) {
    throw fail("invalid_field", { field: "due_on", reason: "missing" });
  }
  const resident = task.person === null ? null : world.residents.get(task.person);
  if (resident === undefined) throw fail("not_found");
  const { person: _person, ...rest } = task;
  return { ...rest, person: resident && refOf(resident) };
}

/** Enters a task. */
export function addTask(world: World, task: NewTask, note: string | null = null): string {
  const id = makeId();
  const open = { done_on: null, done_how: "", worker: "Ines Falkenhag", note };
  world.tasks.push({ id, ...entered(world, task), ...open });
  world.changes += 1;
  return id;
}

/** Changes a task that is there. */
export function changeTask(world: World, id: string, change: Partial<TaskView>): void {
  if (!world.tasks.some((task) => task.id === id)) throw fail("not_found");
  world.tasks = world.tasks.map((task) => (task.id === id ? { ...task, ...change } : task));
  world.changes += 1;
}

/** Makes a task what was entered. */
export function editTask(world: World, id: string, task: NewTask): void {
  changeTask(world, id, entered(world, task));
}

/** Marks a task as done; one that was done before keeps its day. */
export function finishTask(world: World, id: string, how: string): void {
  const before = world.tasks.find((task) => task.id === id);
  changeTask(world, id, {
    done_on: before?.done_on ?? today,
    done_how: how.trim() || (before?.done_how ?? ""),
  });
}

/** What is open first, by its day; then what is done, the latest first. */
export function listTasks(world: World, filter: TaskFilter): TaskView[] {
  const key = (task: TaskView) => `${task.due_on ?? "9"} ${task.at_time ?? "99"}`;
  const found = world.tasks
    .filter((task) => filter.person === null || task.person?.id === filter.person)
    .filter((task) => filter.with_done || task.done_on === null)
    .filter((task) => filter.until === null || (task.due_on !== null && task.due_on <= filter.until));
  const open = found.filter((task) => task.done_on === null);
  const done = found.filter((task) => task.done_on !== null);
  return [
    ...open.sort((a, b) => key(a).localeCompare(key(b))),
    ...done.sort((a, b) => (b.done_on ?? "").localeCompare(a.done_on ?? "")),
  ];
}
