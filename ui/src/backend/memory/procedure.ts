import { Failure } from "../failure";
import type { NewProcedureEvent, ProcedureEventView, ProcedureView } from "../types";
import recorded from "./procedure.json";
import { makeId, type Resident, today, type World } from "./world";

// The folding is written in Rust. What it says of a few histories is recorded in procedure.json by a test of the crate; of
// any other history the browser says what it said before, with the events as they are.

/** An event of somebody. */
export interface KnownEvent extends ProcedureEventView {
  person: string;
  isGone: boolean;
}

interface Recorded extends Omit<ProcedureView, "kinds" | "documents" | "family"> {
  name: string;
}

const people = recorded.people as unknown as Recorded[];
const { kinds, documents } = recorded as unknown as Pick<ProcedureView, "kinds" | "documents">;
const fail = (code: Failure["code"], params: Record<string, string> = {}) => new Failure({ code, params });

/** Whose turn in the list of people has which recorded history. */
const planned: Record<number, string> = { 0: "in_procedure", 5: "permit", 11: "tolerated", 13: "protected" };

/** What has happened to the people of the invented city. */
export function eventsOf(residents: Resident[]): KnownEvent[] {
  return Object.entries(planned).flatMap(([turn, name]) => {
    const person = residents[Number(turn)];
    const events = people.find((one) => one.name === name)?.events ?? [];
    return person
      ? events.map((event) => ({ ...event, id: makeId(), person: person.id, isGone: false }))
      : [];
  });
}

const signOf = (events: ProcedureEventView[]) =>
  events
    .map((event) => `${event.happened_on} ${event.kind}`)
    .sort()
    .join("|");

const place = (event: ProcedureEventView) => kinds.findIndex((kind) => kind.code === event.kind);

/** Where somebody stands. */
export function procedureOf(world: World, person: string): ProcedureView {
  if (!world.residents.has(person)) throw fail("not_found");
  const events = world.events
    .filter((event) => event.person === person && !event.isGone)
    .sort((a, b) => b.happened_on.localeCompare(a.happened_on) || place(b) - place(a));
  const told = people.find((one) => signOf(one.events) === signOf(events)) ?? nearest(events);
  const { name: _name, ...view } = told;
  return {
    ...view,
    events: events.map(({ person: _person, isGone: _isGone, ...event }) => event),
    family: [],
    kinds,
    documents,
  };
}

/** The recorded history that has most in common with these events. */
function nearest(events: ProcedureEventView[]): Recorded {
  const signs = new Set(events.map((event) => `${event.happened_on} ${event.kind}`));
  const shared = (one: Recorded) =>
    one.events.filter((event) => signs.has(`${event.happened_on} ${event.kind}`)).length;
  return people.reduce((best, one) => (shared(one) > shared(best) ? one : best));
}

function entered(event: NewProcedureEvent): Omit<ProcedureEventView, "id" | "corrections"> {
  const wrong = (field: string, reason: string) => fail("invalid_field", { field, reason });
  const kind = kinds.find((one) => one.code === event.kind);
  if (!kind) throw wrong("kind", "not_a_value_of_this_field");
  if (!event.happened_on) throw wrong("happened_on", "missing");
  if (event.happened_on > today) throw wrong("happened_on", "in_future");
  if (event.until_on && !kind.until) throw wrong("until_on", "not_a_value_of_this_field");
  if (event.until_on && event.until_on < event.happened_on) {
    throw wrong("until_on", "ends_before_it_begins");
  }
  const { kind: code, happened_on, document, until_on, remark } = event;
  return { kind: code, name: kind.name, happened_on, document, until_on, remark: remark.trim() };
}

/** Enters an event. */
export function addEvent(world: World, person: string, event: NewProcedureEvent): string {
  if (!world.residents.has(person)) throw fail("not_found");
  const id = makeId();
  world.events.push({ ...entered(event), id, person, isGone: false, corrections: 0 });
  world.changes += 1;
  return id;
}

function counting(world: World, id: string): KnownEvent {
  const event = world.events.find((one) => one.id === id && !one.isGone);
  if (!event) throw fail("not_found");
  return event;
}

/** Corrects one: a new one takes its place. */
export function correctEvent(world: World, id: string, event: NewProcedureEvent): string {
  const before = counting(world, id);
  const now = entered(event);
  withdrawEvent(world, id);
  const corrected = makeId();
  const { person, corrections } = before;
  world.events.push({ ...now, id: corrected, person, isGone: false, corrections: corrections + 1 });
  return corrected;
}

/** Marks one as not having happened. */
export function withdrawEvent(world: World, id: string): void {
  const gone = counting(world, id);
  world.events = world.events.map((one) => (one === gone ? { ...one, isGone: true } : one));
  world.changes += 1;
}
