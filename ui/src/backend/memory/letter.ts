import { Failure } from "../failure";
import type {
  AppError,
  DeadlineAsk,
  FollowingRule,
  LetterEntered,
  LetterKind,
  LetterStart,
  LetterView,
  NewLetter,
  PersonRef,
  RuleResult,
} from "../types";
import { pagesOf } from "./attachment";
import answers from "./computed/answers.json";
import kinds from "./computed/kinds.json";
import { addDeadline, type KeptDeadline, viewOf } from "./deadline";
import { makeId, refOf, today, type World } from "./world";

/** A letter of the invented city. */
export interface KeptLetter extends Omit<NewLetter, "deadlines" | "also_for"> {
  id: string;
  is_estimated: boolean;
}

type Asked = { ask: DeadlineAsk; letter: Partial<NewLetter> | null };
const known = answers as unknown as (Asked & { answer: { result?: RuleResult; refused?: AppError } })[];

const fail = (field: string, reason: string) =>
  new Failure({ code: "invalid_field", params: { field, reason } });

/** What an answer depends on. */
function factsOf({ ask, letter }: Asked): unknown[] {
  const { rule, said, event_on, filed_on, withdrawal_on } = ask;
  const { service, signer, is_shelter, arrived_on, posted_on, dated_on } = letter ?? {};
  const came = [service, arrived_on, dated_on, posted_on, signer, is_shelter || undefined];
  return [rule, said, event_on, ...came, filed_on, withdrawal_on].map((fact) => fact ?? null);
}

/** How alike two questions are; the facts that come first weigh more. */
function likeness(one: Asked, other: Asked): number {
  const others = factsOf(other);
  return factsOf(one).reduce<number>(
    (sum, fact, place) => (fact === others[place] ? sum + 2 ** (20 - place) : sum),
    0,
  );
}

/**
 * What the real rules gave for this question (`computed/asks.json`, answered by a test of the product), or for the most
 * alike of those that were asked with the same rule: half a form must show something too.
 */
export function compute(world: World, ask: DeadlineAsk, letter: NewLetter | null): RuleResult {
  const kept = ask.letter ? world.letters.find((one) => one.id === ask.letter) : null;
  if (letter) check(letter);
  const asked = { ask, letter: letter ?? kept ?? null };
  const same = known.filter((one) => one.ask.rule === ask.rule);
  const [found] = same.sort((a, b) => likeness(asked, b) - likeness(asked, a));
  if (!found) throw fail("rule", "unknown_rule");
  if (found.answer.refused) throw new Failure(found.answer.refused);
  if (!found.answer.result) throw new Error("computed/answers.json lacks an answer");
  return found.answer.result;
}

/** What the real rules say of a rule by its id, where one was asked. */
export function ruleOf(rule: string): Pick<FollowingRule, "name" | "trigger" | "source"> | null {
  const result = known.find(({ answer }) => answer.result?.rule === rule)?.answer.result;
  if (!result) return null;
  const [, trigger = ""] = (result.steps[0]?.what ?? "").split(": ");
  return { name: result.name, trigger, source: result.source };
}

function check(letter: NewLetter): void {
  for (const field of ["dated_on", "arrived_on", "posted_on"] as const) {
    const day = letter[field];
    if (day && day > today) throw fail(field, "in_future");
  }
  if (!letter.arrived_on && !letter.dated_on && !letter.posted_on) throw fail("arrived_on", "missing");
}

function kept(world: World, letter: NewLetter): Omit<KeptLetter, "id"> {
  check(letter);
  for (const person of [letter.person, ...letter.also_for]) {
    if (person && !world.residents.has(person)) throw new Failure({ code: "not_found", params: {} });
  }
  const { deadlines: _deadlines, also_for: _others, ...rest } = letter;
  return { ...rest, is_estimated: !letter.arrived_on };
}

/** Enters the deadlines that come with a letter: for its person with their tasks, for the others without. */
function enter(world: World, id: string, letter: NewLetter, results: RuleResult[]): string[] {
  const people = new Set([letter.person, ...letter.also_for]);
  return [...people].flatMap((person) =>
    letter.deadlines.map((one, number) => {
      const tasks = person === letter.person ? one.tasks : [];
      return addDeadline(world, { ...one, person, tasks }, results[number], id);
    }),
  );
}

/** Enters a letter with its deadlines and tasks. */
export function addLetter(world: World, letter: NewLetter): LetterEntered {
  const row = { ...kept(world, letter), id: makeId() };
  const results = letter.deadlines.map((one) => compute(world, one.ask, letter));
  world.letters.push(row);
  const deadlines = enter(world, row.id, letter, results);
  world.changes += 1;
  return { letter: row.id, deadlines };
}

/** The deadlines of a letter that are no mistake. */
const standing = (world: World, id: string) =>
  world.deadlines.filter((one) => one.letter === id && one.ended?.end !== "mistaken");

/** For whom a letter counts beside its person. */
const others = (deadlines: KeptDeadline[], person: string | null): string[] => {
  const people = deadlines.flatMap((one) => (one.person && one.person !== person ? [one.person] : []));
  return [...new Set(people)];
};

/** Who comes to a letter by a correction; refused where somebody would lose a deadline, or have it twice. */
function added(deadlines: KeptDeadline[], before: KeptLetter, letter: NewLetter): string[] {
  const counted = others(deadlines, before.person);
  const isHandedOver =
    before.person !== letter.person && deadlines.some(({ person }) => person === before.person);
  if (isHandedOver && letter.person && counted.includes(letter.person)) throw fail("person", "has_deadline");
  const wanted = [...new Set(letter.also_for)].filter((other) => other !== letter.person);
  if (counted.some((other) => other !== letter.person && !wanted.includes(other)))
    throw fail("also_for", "has_deadline");
  return wanted.filter((other) => !counted.includes(other));
}

/** What whoever comes to a letter gets. */
function models(deadlines: KeptDeadline[], person: string | null): KeptDeadline[] {
  const hasOwn = deadlines.some((one) => one.person === person);
  const whose = hasOwn ? person : (deadlines[0]?.person ?? null);
  return deadlines.filter((one) => one.person === whose && one.follows === null);
}

/**
 * Makes a letter what was entered; its deadlines keep their days and follow to its person, with their tasks and its pages.
 * Whoever comes to it gets them too, and what is entered with it is entered for all.
 */
export function editLetter(world: World, id: string, letter: NewLetter): LetterEntered {
  const before = world.letters.find((one) => one.id === id);
  if (!before) throw new Failure({ code: "not_found", params: {} });
  const after = { ...kept(world, letter), id };
  const results = letter.deadlines.map((one) => compute(world, one.ask, letter));
  const stood = standing(world, id);
  const coming = added(stood, before, letter);
  const given = models(stood, before.person);
  if (coming.length > 0 && given.length === 0 && letter.deadlines.length === 0)
    throw fail("also_for", "no_deadline");
  world.letters = world.letters.map((one) => (one.id === id ? after : one));
  const follows = (one: KeptDeadline) => one.letter === id && one.person === before.person;
  const tasks = new Set(world.deadlines.filter(follows).flatMap((one) => one.tasks));
  const person = personOf(world, letter.person);
  world.tasks = world.tasks.map((task) => (tasks.has(task.id) ? { ...task, person } : task));
  world.deadlines = world.deadlines.map((one) => (follows(one) ? { ...one, person: letter.person } : one));
  world.attachments = world.attachments.map((one) =>
    one.letter === id ? { ...one, person: letter.person } : one,
  );
  const deadlines = enter(world, id, letter, results);
  for (const other of coming) {
    for (const { ask, what } of given) {
      const one = { ask, what, person: other, is_confirmed: false, days: null, tasks: [], follows: null };
      deadlines.push(addDeadline(world, one, compute(world, ask, letter), id));
    }
  }
  world.changes += 1;
  return { letter: id, deadlines };
}

/** A letter as it is read. */
export function letterOf(world: World, id: string): LetterView {
  const letter = world.letters.find((one) => one.id === id);
  if (!letter) throw new Failure({ code: "not_found", params: {} });
  const { person, ...rest } = letter;
  const deadlines = world.deadlines.filter((one) => one.letter === id).map((one) => viewOf(world, one));
  const also_for = others(standing(world, id), person).flatMap((other) => personOf(world, other) ?? []);
  const pages = pagesOf(world, id).length;
  return { ...rest, person: personOf(world, person), worker: "Ines Falkenhag", also_for, deadlines, pages };
}

/** The letters to a person, the latest first. */
export function listLetters(world: World, person: string | null): LetterView[] {
  const hers = world.letters.filter((one) => one.person === person);
  return hers
    .sort((a, b) => (b.arrived_on ?? "").localeCompare(a.arrived_on ?? ""))
    .map((one) => letterOf(world, one.id));
}

/** What is known before a letter is entered. */
export function startLetter(world: World, person: string | null): LetterStart {
  const resident = person ? world.residents.get(person) : undefined;
  if (person && !resident) throw new Failure({ code: "not_found", params: {} });
  const home = resident?.stays.some((stay) => stay.to_on === null) ?? false;
  const household = resident?.household?.id;
  const family = [...world.residents.values()].filter(
    (other) => household && other.household?.id === household && other.id !== person,
  );
  const senders = world.letters.filter(
    (one, place, all) =>
      one.sender_name &&
      all.findIndex((other) => other.sender === one.sender && other.sender_name === one.sender_name) ===
        place,
  );
  return {
    is_shelter: home,
    filed_on: world.deadlines.find((one) => one.person === person)?.ask.filed_on ?? null,
    withdrawal_on: null,
    land: "NW",
    kinds: kinds as LetterKind[],
    senders: senders.map((one) => ({
      sender: one.sender,
      name: one.sender_name,
      file_number: one.person === person ? one.file_number : "",
    })),
    family: family.map(refOf),
  };
}

/** Who that is, for a list. */
export function personOf(world: World, person: string | null): PersonRef | null {
  const resident = person ? world.residents.get(person) : undefined;
  return resident ? refOf(resident) : null;
}
