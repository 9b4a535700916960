import { Failure } from "../failure";
import type { StepView } from "../types";
import { makeId, now, refOf, type World } from "./world";

// A small likeness of the product's steps: what a verb changed is kept with what it was before. The undoing that counts is
// written in Rust.

/** One row of the invented city: where it stands, and what stood and stands there. */
interface Change {
  list: string;
  id: string;
  before: unknown;
  after: unknown;
}

export interface Step extends StepView {
  changes: Change[];
}

type Rows = Map<string, unknown>;
const isRow = (value: unknown): value is { id: string } =>
  typeof value === "object" && value !== null && "id" in value;

/** Every row by its list and id. What has no id is one row as a whole. */
function rowsOf(world: World): Map<string, Rows> {
  const lists = Object.entries(world).filter(([name]) => !["steps", "changes", "drafts"].includes(name));
  return new Map(
    lists.map(([name, list]) => {
      if (list instanceof Map) return [name, new Map(list)];
      if (Array.isArray(list) && list.every(isRow)) return [name, new Map(list.map((row) => [row.id, row]))];
      return [name, new Map([["", list]])];
    }),
  );
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Puts a row where it stood; `undefined` takes it away. */
function put(world: World, { list, id }: Change, row: unknown) {
  const all = world as unknown as Record<string, unknown>;
  const rows = all[list];
  if (rows instanceof Map) {
    if (row === undefined) rows.delete(id);
    else rows.set(id, row);
  } else if (id === "") {
    all[list] = row;
  } else {
    const others = (rows as { id: string }[]).filter((other) => other.id !== id);
    all[list] = row === undefined ? others : [...others, row];
  }
}

function view(world: World, verb: string, changes: Change[]): Step {
  const ids = new Set<string>();
  for (const { list, id, before, after } of changes) {
    const { persons = [] } = (after ?? before ?? {}) as { persons?: { id: string }[] };
    if (list === "residents") ids.add(id);
    else for (const person of persons) ids.add(person.id);
  }
  const persons = [...ids].flatMap((id) => world.residents.get(id) ?? []).map(refOf);
  return {
    id: makeId(),
    verb,
    at: now,
    persons: persons.length > 3 ? [] : persons,
    is_undone: false,
    can_undo: true,
    changes,
  };
}

/** Does something as one step. */
export function asStep<Result>(world: World, verb: string, run: () => Result): Result {
  const before = structuredClone(rowsOf(world));
  const result = run();
  const changes: Change[] = [];
  for (const [list, after] of rowsOf(world)) {
    const old = before.get(list) ?? new Map();
    for (const id of new Set([...old.keys(), ...after.keys()])) {
      if (isSame(old.get(id), after.get(id))) continue;
      changes.push({ list, id, before: old.get(id), after: structuredClone(after.get(id)) });
    }
  }
  if (changes.length > 0) world.steps.unshift(view(world, verb, changes));
  return result;
}

/** Takes a step back, as a new step. */
export function undoStep(world: World, id: string): number {
  const step = world.steps.find((one) => one.id === id);
  const rows = rowsOf(world);
  const isAsLeft = ({ list, id, after }: Change) => isSame(rows.get(list)?.get(id), after);
  // A letter is not taken back while pages hang on it.
  const holdsPages = ({ list, id, before }: Change) =>
    list === "letters" && before === undefined && world.attachments.some(({ letter }) => letter === id);
  if (!step?.can_undo || !step.changes.every(isAsLeft))
    throw new Failure({ code: "cannot_undo", params: {} });
  if (step.changes.some(holdsPages)) throw new Failure({ code: "cannot_undo_pages", params: {} });
  asStep(world, "undo", () => {
    for (const change of step.changes) put(world, change, structuredClone(change.before));
  });
  Object.assign(step, { is_undone: true, can_undo: false, persons: [] });
  return step.changes.length;
}

/** The newest steps, as the program tells them. */
export const listSteps = (world: World, limit: number): StepView[] =>
  world.steps.slice(0, limit).map(({ changes: _kept, ...view }) => view);
