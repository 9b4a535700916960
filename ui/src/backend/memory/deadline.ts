import { addDays, daysBetween } from "../../dates/iso";
import { Failure } from "../failure";
import type {
  DeadlineAsk,
  DeadlineDetail,
  DeadlineFilter,
  DeadlineView,
  EndDeadline,
  NewDeadline,
  RuleResult,
} from "../types";
import { calendarDay } from "./calendar";
import { compute, letterOf, personOf, ruleOf } from "./letter";
import { ruleTable } from "./rules";
import { addTask, finishTask } from "./task";
import { makeId, today, type World } from "./world";

/** A deadline of the invented city, with what the rules gave for it. */
export interface KeptDeadline {
  id: string;
  person: string | null;
  letter: string | null;
  ask: DeadlineAsk;
  what: string;
  last_day: string;
  safe_day: string;
  is_confirmed: boolean;
  is_set_by_hand: boolean;
  result: RuleResult;
  /** The tasks that serve it. */
  tasks: string[];
  follows: string | null;
  ended: EndDeadline | null;
}

const fail = (field: string, reason: string) =>
  new Failure({ code: "invalid_field", params: { field, reason } });

function find(world: World, id: string): KeptDeadline {
  const found = world.deadlines.find((one) => one.id === id);
  if (!found) throw new Failure({ code: "not_found", params: {} });
  return found;
}

function change(world: World, id: string, to: Partial<KeptDeadline>): void {
  find(world, id);
  world.deadlines = world.deadlines.map((one) => (one.id === id ? { ...one, ...to } : one));
  world.changes += 1;
}

function taken(deadline: NewDeadline, result: RuleResult) {
  const days = deadline.days ?? result;
  if (days.safe_day > days.last_day) throw fail("safe_day", "after_the_last_day");
  return {
    ask: deadline.ask,
    what: deadline.what.trim() || result.name,
    last_day: days.last_day,
    safe_day: days.safe_day,
    is_confirmed: deadline.is_confirmed,
    is_set_by_hand: days.last_day !== result.last_day,
    result,
  };
}

function addTasks(world: World, { tasks }: NewDeadline, person: string | null): string[] {
  const open = { person, kind: "task" as const, at_time: null, place: "" };
  return tasks.map((task) => addTask(world, { ...open, ...task }));
}

/** Enters a deadline with its tasks. */
export function addDeadline(
  world: World,
  deadline: NewDeadline,
  result: RuleResult = compute(world, deadline.ask, null),
  letter: string | null = deadline.ask.letter,
): string {
  const id = makeId();
  const person = letter ? deadline.person : (deadline.person ?? null);
  const row = taken(deadline, result);
  const tasks = addTasks(world, deadline, person);
  world.deadlines.push({ ...row, id, person, letter, tasks, follows: deadline.follows, ended: null });
  world.changes += 1;
  return id;
}

/** Takes it anew; its tasks stay. */
export function retakeDeadline(world: World, id: string, deadline: NewDeadline): void {
  const before = find(world, id);
  const row = taken(deadline, compute(world, { ...deadline.ask, letter: before.letter }, null));
  const tasks = [...before.tasks, ...addTasks(world, deadline, before.person)];
  change(world, id, { ...row, tasks });
}

/** Somebody stands by its days. */
export function confirmDeadline(world: World, id: string): void {
  change(world, id, { is_confirmed: true });
}

/** Ends it with a reason or a proof. */
export function endDeadline(world: World, id: string, how: EndDeadline): void {
  const { last_day, tasks } = find(world, id);
  if (how.on > today) throw fail("on", "in_future");
  if (how.end === "done") {
    if (how.on > last_day) throw fail("on", "after_the_last_day");
    if (!how.filing) throw fail("filing", "missing");
    if (!how.at) throw fail("at", "missing");
  } else if (how.end === "missed" && last_day >= today) {
    throw fail("on", "not_over");
  }
  if (how.end !== "missed" && !how.how.trim()) throw fail("how", "missing");
  change(world, id, { ended: { ...how, how: how.how.trim() } });
  for (const task of tasks) finishTask(world, task, "");
}

/** Takes back that it has ended. */
export function reopenDeadline(world: World, id: string): void {
  change(world, id, { ended: null });
}

/** What the rules give for it today, or the code of their refusal. */
function resultToday(world: World, one: KeptDeadline): { result: RuleResult | null; refusal: string | null } {
  if (!one.letter) return { result: one.result, refusal: null };
  try {
    return { result: compute(world, { ...one.ask, letter: one.letter }, null), refusal: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { result: null, refusal: error.params.reason ?? "unknown_rule" };
  }
}

/** A deadline in a list. */
export function viewOf(world: World, one: KeptDeadline): DeadlineView {
  const { id, letter, what, last_day, safe_day, is_confirmed, is_set_by_hand, ended } = one;
  const { result: given, refusal } = resultToday(world, one);
  const result = given ?? one.result;
  const moved = result.last_day !== one.result.last_day && result.last_day !== last_day;
  const would_be = moved && !ended ? result.last_day : null;
  const isCertain = given?.certain ?? false;
  const resident = one.person ? world.residents.get(one.person) : undefined;
  const stay = resident?.stays.find((stay) => stay.to_on === null);
  return {
    person: personOf(world, one.person),
    home: stay ? { shelter: stay.shelter, room: stay.room } : null,
    brief: {
      id,
      letter,
      rule: one.ask.rule,
      name: result.name,
      source: result.source,
      rechtsstand: result.rechtsstand,
      severity: result.severity,
      what,
      last_day,
      safe_day,
      is_open_question: !ended && (would_be !== null || (!is_confirmed && !isCertain)),
      questions: given?.questions ?? [],
      is_confirmed,
      is_set_by_hand,
      would_be,
      refusal,
    },
    consequence: result.consequence,
    end: ended?.end ?? null,
    ended_on: ended?.on ?? null,
    ended_at: ended?.end === "done" ? ended.at : null,
    filing: ended?.end === "done" ? ended.filing : null,
    closed_how: ended?.how ?? "",
    follows: one.follows,
    worker: "Ines Falkenhag",
  };
}

/** What is open first, by its last day; then what has ended, the latest first. */
export function listDeadlines(world: World, filter: DeadlineFilter): DeadlineView[] {
  const found = world.deadlines
    .filter((one) => !filter.person || one.person === filter.person)
    .filter((one) => filter.with_ended || !one.ended)
    .sort((a, b) => a.last_day.localeCompare(b.last_day));
  const open = found.filter((one) => !one.ended);
  const ended = found.filter((one) => one.ended);
  ended.sort((a, b) => (b.ended?.on ?? "").localeCompare(a.ended?.on ?? ""));
  return [...open, ...ended].map((one) => viewOf(world, one));
}

/** The last eighteen days before the last day, and none before the day of service. */
function stripOf({ service_day, last_day }: RuleResult) {
  const from = Math.min(17, daysBetween(service_day, last_day));
  return Array.from({ length: from + 1 }, (_, place) => calendarDay(addDays(last_day, place - from)));
}

/** A deadline with the way to its days. */
export function deadlineOf(world: World, id: string): DeadlineDetail {
  const one = find(world, id);
  const { result } = resultToday(world, one);
  const followed = (result ?? one.result).followed_by;
  return {
    deadline: viewOf(world, one),
    ask: { ...one.ask, letter: one.letter },
    letter: one.letter ? letterOf(world, one.letter) : null,
    result,
    days: result && result.meaning === "act_by" && result.last_day === one.last_day ? stripOf(result) : [],
    tasks: world.tasks.filter((task) => one.tasks.includes(task.id)),
    following: followed.map((rule) => {
      const row = ruleTable.rules.find((known) => known.id === rule) ?? ruleOf(rule);
      return { rule, name: row?.name ?? rule, trigger: row?.trigger ?? "", source: row?.source ?? "" };
    }),
  };
}
