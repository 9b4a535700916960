import { addDays } from "../../dates/iso";
import type {
  BundleHistory,
  ConflictView,
  ConsentView,
  HouseholdView,
  KeptDraft,
  LanguageView,
  NameView,
  NoteView,
  Person,
  PersonRef,
  PersonRow,
  RelationshipView,
  StatusGroup,
  StayView,
  StoryEntry,
  TaskView,
} from "../types";
import { attachmentsOf, type KeptAttachment } from "./attachment";
import type { KeptDeadline } from "./deadline";
import { flagsOf, nextDueOf } from "./flags";
import type { KeptLetter } from "./letter";
import { tellMore } from "./more";
import { type Seed, seeds } from "./people";
import { eventsOf, type KnownEvent } from "./procedure";
import type { Step } from "./steps";
import { longStory, shortStories } from "./stories";
import { tasksOf } from "./task";

/** The day on which the invented city stands still. */
export const today = "2026-12-11";
export const now = `${today}T14:02:00`;

/** A person with all that hangs on her. */
export interface Resident {
  id: string;
  names: NameView[];
  fields: Person;
  nationalities: string[];
  languages: string[];
  /** How well she speaks and reads them, where it is known. */
  spoken: Record<string, Omit<LanguageView, "language">>;
  stays: StayView[];
  consents: ConsentView[];
  household: { id: string; label: string; since: string } | null;
  relationships: RelationshipView[];
  /** What happened beside the notes and the days that stand in the file. */
  log: StoryEntry[];
}

/** Everything the invented city holds; changed in place. */
export interface World {
  residents: Map<string, Resident>;
  notes: NoteView[];
  drafts: KeptDraft[];
  tasks: TaskView[];
  events: KnownEvent[];
  attachments: KeptAttachment[];
  letters: KeptLetter[];
  deadlines: KeptDeadline[];
  conflicts: ConflictView[];
  history: BundleHistory[];
  changes: number;
  steps: Step[];
  /** People who were erased for ever. */
  erased: Set<string>;
}

let counted = 0;
/** An id that no other row has. */
export function makeId(): string {
  counted += 1;
  return `0198f000-0000-7000-8000-${String(counted).padStart(12, "0")}`;
}

const households = new Map<string, string>();

function namesOf(seed: Seed): NameView[] {
  const name = (given: string, family: string, script: string, source: NameView["source"]): NameView => ({
    id: makeId(),
    given,
    family,
    script,
    source,
  });
  const original = seed.original && name(seed.original[1], seed.original[2], seed.original[0], "passport");
  return [
    name(seed.given, seed.family, "Latn", "own"),
    ...(original ? [original] : []),
    ...(seed.also ?? []).map(([source, given, family]) => name(given, family, "Latn", source)),
  ];
}

function consentsOf(seed: Seed): ConsentView[] {
  if (!seed.office) return [];
  return [
    {
      id: makeId(),
      purpose: "office",
      recipient: "",
      given_on: "2026-09-03",
      until_on: seed.office === "expired" ? "2026-11-30" : "2027-08-31",
      withdrawn_on: seed.office === "withdrawn" ? "2026-12-02" : null,
      form: "signed",
      holds: seed.office === "yes",
    },
  ];
}

function residentOf(seed: Seed): Resident {
  const home = seed.home ?? null;
  if (home && !households.has(home)) households.set(home, makeId());
  const stay: StayView = {
    id: makeId(),
    shelter_id: null,
    shelter: seed.shelter ?? "",
    room: seed.room ?? "",
    from_on: "2026-08-14",
    to_on: null,
  };
  const fields: Person = { sex: seed.sex, opened_on: "2026-09-03" };
  if (seed.birth) fields.birth = seed.birth;
  if (seed.status) fields.residence_status = seed.status;
  if (seed.need) fields.interpreter_need = seed.need;
  if (seed.intensity) fields.intensity = seed.intensity;
  if (seed.protected) fields.is_address_protected = true;
  if (seed.closed) fields.closed_on = "2026-11-30";
  return {
    id: makeId(),
    names: namesOf(seed),
    fields,
    nationalities: [seed.country],
    languages: seed.languages,
    stays: seed.shelter ? [stay] : [],
    consents: consentsOf(seed),
    household: home ? { id: households.get(home) ?? "", label: home, since: "2026-09-03" } : null,
    relationships: [],
    spoken: {},
    log: [],
  };
}

/** Last days of papers: far, near, over. */
const lastDays = [
  "2027-03-14",
  "2027-05-30",
  "2026-12-15",
  "2027-01-20",
  "2027-04-02",
  "2026-12-08",
] as const;

/** The invented city; `many` repeats its people under other rooms until there are so many. */
export function makeWorld(many?: number): World {
  counted = 0;
  households.clear();
  const wanted = many ?? seeds.length;
  const residents = Array.from({ length: wanted }, (_, index) => {
    const seed = seeds[index % seeds.length] as Seed;
    const round = Math.floor(index / seeds.length);
    if (round === 0) return residentOf(seed);
    return residentOf({
      ...seed,
      ...(seed.home ? { home: `${seed.home} · ${round}` } : {}),
      given: `${seed.given} ${String.fromCharCode(64 + (round % 26 || 26))}.`,
      room: String(index),
    });
  });
  const world: World = {
    residents: new Map(residents.map((resident) => [resident.id, resident])),
    notes: [],
    drafts: [],
    tasks: [],
    events: [],
    attachments: [],
    letters: [],
    deadlines: [],
    conflicts: [],
    history: [],
    changes: 23,
    steps: [],
    erased: new Set(),
  };
  const [first, second, third, fourth] = residents;
  if (first && second && third && fourth) addFamily(first, [second, third, fourth]);
  residents.forEach((resident, index) => {
    if (resident.fields.residence_status === "aufenthaltsgestattung") {
      resident.fields.residence_valid_until = lastDays[index % lastDays.length] as string;
    }
    // Some were not seen for long.
    if (index % 13 === 9) return;
    const told = index === 0 ? longStory : shortStories.slice(index % 4, (index % 4) + 2);
    for (const [day, time, kind, minutes, topics, mediator, text] of told) {
      world.notes.push({
        id: makeId(),
        persons: [refOf(resident)],
        at: `${index < 40 ? day : addDays(day, -(index % 30))}T${time}:00`,
        kind,
        minutes,
        topics,
        mediator,
        language: resident.languages[0] ?? null,
        text,
        worker: "Ines Falkenhag",
        corrects: null,
        corrected_by: null,
        is_personal: false,
      });
    }
  });
  if (first && second) {
    first.fields.phone = "0151 5550142";
    tellMore(first, second);
    first.fields.azr_number = "26 04 17 0003912";
    first.fields.allocated_on = "2026-08-14";
    first.fields.arrived_on = "2026-06";
    first.fields.remark = "Liest Arabisch. Lieber eine Frau als Dolmetscherin.";
    world.conflicts.push(conflict(first));
  }
  world.events = eventsOf(residents);
  world.tasks = tasksOf(residents.map(refOf));
  world.attachments = attachmentsOf(residents.map(refOf));
  world.history = history();
  return world;
}

function addFamily(parent: Resident, children: Resident[]) {
  for (const child of children) {
    parent.relationships.push({
      id: makeId(),
      kind: "parent_of",
      is_first: true,
      other: refOf(child),
      other_name: "",
      lives_in: "",
    });
    child.relationships.push({
      id: makeId(),
      kind: "parent_of",
      is_first: false,
      other: refOf(parent),
      other_name: "",
      lives_in: "",
    });
  }
  parent.relationships.push({
    id: makeId(),
    kind: "religious_spouse",
    is_first: true,
    other: null,
    other_name: "Tekle Habtemariam Ogbazghi",
    lives_in: "Kassala (Sudan)",
  });
}

function conflict(resident: Resident): ConflictView {
  return {
    table: "stay",
    row: resident.stays[0]?.id ?? makeId(),
    field: "room",
    person: resident.id,
    values: [
      {
        value: "12",
        op: ["0198f000-0000-7000-8000-00000000aaaa", 1, 41],
        at: "2026-12-09T16:20:00",
        device: "area-1",
      },
      {
        value: "21",
        op: ["0198f000-0000-7000-8000-00000000bbbb", 1, 7],
        at: "2026-12-08T11:05:00",
        device: "area-1-second",
      },
    ],
  };
}

function history(): BundleHistory[] {
  const days = ["2026-12-04", "2026-11-27", "2026-11-13", "2026-11-06", "2026-10-30", "2026-10-23"];
  return days.map((day, index) => ({
    is_outgoing: true,
    bundle: {
      from: "area-1",
      device: "area-1",
      to: "office",
      scope: "office",
      seq: 41 - index,
      created_at: `${day}T15:40:00`,
    },
    at: `${day}T15:40:00`,
    is_confirmed: index !== 2,
    persons: 24 - index,
    operations: 0,
    bytes: 196_000 - index * 1_024,
  }));
}

const groups: Partial<Record<string, StatusGroup>> = {
  anlaufbescheinigung: "procedure",
  ankunftsnachweis: "procedure",
  aufenthaltsgestattung: "procedure",
  ae_24: "temporary",
  ae_25_1: "protected",
  ae_25_2_fluechtling: "protected",
  ae_25_2_subsidiaer: "protected",
  ae_25_3: "protected",
  grenzuebertrittsbescheinigung: "without",
  ohne_titel: "without",
};

function groupOf(status: string | undefined): StatusGroup {
  if (!status) return "unknown";
  return status.startsWith("duldung") ? "tolerated" : (groups[status] ?? "other");
}

/** Whole years today; of a year alone, as on 1 January of it. */
function ageOf(birth: string | undefined): number | null {
  if (!birth) return null;
  const first = `${birth.replace("~", "")}-01-01`.slice(0, 10);
  const years = Number(today.slice(0, 4)) - Number(first.slice(0, 4));
  return first.slice(5) > today.slice(5) ? years - 1 : years;
}

/** The person where only her name is needed. */
export function refOf(resident: Resident): PersonRef {
  const [shown, ...others] = resident.names;
  const original = others.find((name) => name.script !== "Latn");
  const whole = (name: NameView | undefined) => (name ? `${name.given} ${name.family}`.trim() : "");
  return { id: resident.id, name: whole(shown), original: original ? whole(original) : null };
}

/** The person as a line of the list. */
export function rowOf(
  resident: Resident,
  notes: NoteView[],
  tasks: TaskView[],
  isDoubtful = false,
  deadlines: KeptDeadline[] = [],
): PersonRow {
  const { fields } = resident;
  const stay = resident.stays.find((stay) => !stay.to_on);
  const seen = notes.filter((note) => note.persons.some((person) => person.id === resident.id) && note.at);
  const group = groupOf(fields.residence_status);
  const lastContactOn =
    seen
      .map((note) => (note.at ?? "").slice(0, 10))
      .sort()
      .at(-1) ?? null;
  const veto = fields.is_address_protected ? "address_protected" : group === "without" ? "no_title" : null;
  return {
    id: resident.id,
    names: resident.names,
    birth: fields.birth ?? null,
    age: ageOf(fields.birth),
    sex: fields.sex ?? null,
    languages: resident.languages,
    nationalities: resident.nationalities,
    interpreter_need: fields.interpreter_need ?? null,
    residence_status: fields.residence_status ?? null,
    status_group: group,
    residence_valid_until: fields.residence_valid_until ?? null,
    shelter: stay?.shelter || null,
    room: stay?.room || null,
    household: resident.household?.id ?? null,
    household_label: resident.household?.label ?? null,
    intensity: fields.intensity ?? null,
    last_contact_on: lastContactOn,
    consents: resident.consents
      .filter((consent) => consent.holds)
      .flatMap((consent) => consent.purpose ?? []),
    veto,
    next_due: nextDueOf(fields, resident.consents, tasks, deadlines),
    flags: flagsOf(fields, resident.consents, veto, lastContactOn, isDoubtful, tasks),
    is_closed: fields.closed_on !== undefined && fields.closed_on < today,
  };
}

/** Who keeps house with her. */
export function householdOf(world: World, resident: Resident): HouseholdView | null {
  if (!resident.household) return null;
  const { since: _since, ...home } = resident.household;
  const members = [...world.residents.values()].filter(
    (other) => other.household?.id === home.id && other !== resident,
  );
  return { ...home, members: members.map(refOf) };
}
