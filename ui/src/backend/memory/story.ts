import type { FamilyMember, FamilyView, Likeness, NewPerson, StoryEntry } from "../types";
import { everybody, listPersons } from "./worker";
import { type Resident, rowOf, today, type World } from "./world";

const onDay = (key: string, day: string | null | undefined, what: StoryEntry["what"]): StoryEntry => ({
  key,
  at: day ? `${day}T00:00:00` : null,
  has_time: false,
  device: null,
  what,
});

/** A case as one story, newest first. */
export function storyOf(world: World, resident: Resident): StoryEntry[] {
  const { id, fields, consents, stays, household, log } = resident;
  const entries: StoryEntry[] = world.notes
    .filter((note) => note.persons.some((person) => person.id === id))
    .map((note) => ({
      key: `note ${note.id}`,
      at: note.at,
      has_time: true,
      device: null,
      what: { type: "note", note },
    }));
  entries.push(...log);
  if (fields.opened_on) entries.push(onDay("opened", fields.opened_on, { type: "opened" }));
  if (fields.closed_on) entries.push(onDay("closed", fields.closed_on, { type: "closed" }));
  const place = ({ shelter, room }: (typeof stays)[number]) => ({ shelter, room });
  for (const stay of stays) {
    const before = stays.find((other) => other !== stay && other.to_on && other.to_on === stay.from_on);
    const from = before ? place(before) : null;
    entries.push(onDay(`moved ${stay.id}`, stay.from_on, { type: "moved", from, to: place(stay) }));
  }
  if (household) {
    const what = { type: "household_joined" as const, label: household.label };
    entries.push(onDay("joined", household.since, what));
  }
  for (const consent of consents) {
    const { purpose, recipient, until_on, withdrawn_on, form } = consent;
    const given = { type: "consent_given" as const, purpose, recipient, until_on, form };
    entries.push(onDay(`given ${consent.id}`, consent.given_on, given));
    if (withdrawn_on) {
      const what = { type: "consent_withdrawn" as const, purpose, recipient };
      entries.push(onDay(`withdrawn ${consent.id}`, withdrawn_on, what));
    } else if (until_on && until_on < today) {
      const what = { type: "consent_expired" as const, purpose, recipient };
      entries.push(onDay(`expired ${consent.id}`, until_on, what));
    }
  }
  for (const { id: task, person, kind, what, done_on, done_how } of world.tasks) {
    if (person?.id !== id || done_on === null) continue;
    entries.push(onDay(`task ${task}`, done_on, { type: "task_done", kind, task: what, how: done_how }));
  }
  for (const letter of world.letters.filter((one) => one.person === id)) {
    const { sender, sender_name: name, subject } = letter;
    const day = letter.arrived_on ?? letter.dated_on ?? letter.posted_on;
    entries.push(onDay(`letter ${letter.id}`, day, { type: "letter_came", sender, name, subject }));
  }
  for (const { id: deadline, person, what, ended } of world.deadlines) {
    if (person !== id || !ended) continue;
    const told = { type: "deadline_ended" as const, end: ended.end, what, how: ended.how };
    entries.push(onDay(`deadline ${deadline}`, ended.on, told));
  }
  return entries.sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
}

/** Who keeps house with her and who is tied to her, each once. */
export function familyOf(world: World, resident: Resident): FamilyView {
  const home = resident.household;
  const row = (other: Resident) => rowOf(other, [], []);
  const members = new Map<string, FamilyMember>();
  for (const other of world.residents.values()) {
    if (other === resident) continue;
    const ties = resident.relationships
      .filter((tie) => tie.other?.id === other.id)
      .map(({ id, kind, is_first }) => ({ id, kind, is_first }));
    const shares_household = home !== null && other.household?.id === home.id;
    if (shares_household || ties.length > 0) {
      members.set(other.id, { person: row(other), name: "", lives_in: "", ties, shares_household });
    }
  }
  const elsewhere: FamilyMember[] = resident.relationships
    .filter((tie) => !tie.other)
    .map(({ id, kind, is_first, other_name, lives_in }) => ({
      person: null,
      name: other_name,
      lives_in,
      ties: [{ id, kind, is_first }],
      shares_household: false,
    }));
  return {
    household: home ? { id: home.id, label: home.label, since_on: home.since } : null,
    members: [...members.values(), ...elsewhere],
  };
}

/** Whoever shares a given name and the family name's first letters: the program looks far closer. */
export function likenessesOf(world: World, typed: NewPerson): Likeness[] {
  const [name] = typed.names;
  const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
  const given = fold(name?.given ?? "");
  const family = fold(name?.family ?? "");
  if (given.length < 3 || family.length < 3) return [];
  return listPersons(world, { ...everybody, with_closed: true })
    .filter((row) =>
      row.names.some(
        (one) =>
          fold(one.given).startsWith(given.slice(0, 3)) && fold(one.family).startsWith(family.slice(0, 3)),
      ),
    )
    .slice(0, 5)
    .map((row) => {
      const isBirth = Boolean(typed.fields.birth) && typed.fields.birth === row.birth;
      return {
        person: row.id,
        row,
        is_same: isBirth,
        reasons: isBirth ? ["names_confusable", "birth"] : ["names_confusable"],
      };
    });
}
