import { Failure } from "../failure";
import type {
  ConsentPurpose,
  ExportPreview,
  NewConsent,
  NewNote,
  NewPerson,
  PersonChange,
  PersonDetail,
  PersonFilter,
  PersonRow,
  Staying,
} from "../types";
import { dropDraft } from "./draft";
import { changed, entered } from "./more";
import { addTask } from "./task";
import { householdOf, makeId, now, type Resident, refOf, rowOf, today, type World } from "./world";

const fail = (code: Failure["code"], params: Record<string, string> = {}) => new Failure({ code, params });

/** The person, or `not_found`. */
export function residentIn(world: World, id: string): Resident {
  const resident = world.residents.get(id);
  if (!resident) throw fail(world.erased.has(id) ? "person_erased" : "not_found");
  return resident;
}

const byName = new Intl.Collator("de");

/** Nothing wanted, or one of what is there. */
function isOneOf<Value>(wanted: Value[], has: (Value | null)[]): boolean {
  return wanted.length === 0 || has.some((value) => value !== null && wanted.includes(value));
}

/** Everybody in care. */
export const everybody: PersonFilter = {
  shelters: [],
  status_groups: [],
  languages: [],
  intensities: [],
  flags: [],
  with_closed: false,
  limit: null,
};

/** Lines of the list, in the order of their shown names. */
export function listPersons(world: World, filter: PersonFilter): PersonRow[] {
  const notes = new Map<string, World["notes"]>();
  for (const note of world.notes) {
    for (const person of note.persons) {
      const known = notes.get(person.id);
      if (known) known.push(note);
      else notes.set(person.id, [note]);
    }
  }
  const tasks = new Map<string, World["tasks"]>();
  for (const task of world.tasks) {
    if (task.person) tasks.set(task.person.id, [...(tasks.get(task.person.id) ?? []), task]);
  }
  const deadlines = new Map<string, World["deadlines"]>();
  for (const one of world.deadlines) {
    if (one.person) deadlines.set(one.person, [...(deadlines.get(one.person) ?? []), one]);
  }
  const doubtful = new Set(world.conflicts.map((conflict) => conflict.person));
  const key = (row: PersonRow) => `${row.names[0]?.family || row.names[0]?.given} ${row.names[0]?.given}`;
  return [...world.residents.values()]
    .map((resident) =>
      rowOf(
        resident,
        notes.get(resident.id) ?? [],
        tasks.get(resident.id) ?? [],
        doubtful.has(resident.id),
        deadlines.get(resident.id),
      ),
    )
    .filter((row) => filter.with_closed || !row.is_closed)
    .filter((row) => isOneOf(filter.shelters, [row.shelter]))
    .filter((row) => isOneOf(filter.status_groups, [row.status_group]))
    .filter((row) => isOneOf(filter.languages, row.languages))
    .filter((row) => isOneOf(filter.intensities, [row.intensity]))
    .filter((row) => filter.flags.every((flag) => row.flags.includes(flag)))
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => byName.compare(a.key, b.key))
    .slice(0, filter.limit ?? undefined)
    .map(({ row }) => row);
}

/** Everything about one person but her notes. */
export function detailOf(world: World, id: string): PersonDetail {
  const resident = residentIn(world, id);
  const notes = world.notes.filter((note) => note.persons.some((person) => person.id === id));
  return {
    row: rowOf(
      resident,
      notes,
      world.tasks.filter((task) => task.person?.id === id),
      world.conflicts.some((conflict) => conflict.person === id),
      world.deadlines.filter(({ person }) => person === id),
    ),
    fields: { ...resident.fields },
    worker: "Ines Falkenhag",
    area: "Raum Nord",
    spoken: resident.languages.map((language) => ({
      language,
      ...(resident.spoken[language] ?? { level: null, reads: null }),
    })),
    household: householdOf(world, resident),
    relationships: resident.relationships,
    stays: resident.stays,
    consents: resident.consents,
    conflicts: world.conflicts.filter((conflict) => conflict.person === id),
    notes: notes.length,
  };
}

/** Takes a person into care. */
export function addPerson(world: World, person: NewPerson): string {
  const names = person.names.filter((name) => name.given.trim() || name.family.trim());
  if (names.length === 0) throw fail("name_missing");
  for (const name of names) {
    if (`${name.given}${name.family}`.length > 500) throw fail("too_long", { field: "name", limit: "500" });
  }
  const resident: Resident = {
    id: makeId(),
    names: names.map((name) => ({ ...name, id: makeId() })),
    fields: { opened_on: today, ...person.fields },
    nationalities: person.nationalities,
    languages: person.languages,
    stays: person.shelter
      ? [
          {
            id: makeId(),
            shelter_id: null,
            shelter: person.shelter,
            room: person.room ?? "",
            from_on: person.moved_in_on,
            to_on: null,
          },
        ]
      : [],
    consents: [],
    household: null,
    relationships: [],
    spoken: {},
    log: [entered(`${today}T14:02:00`, false)],
  };
  world.residents.set(resident.id, resident);
  world.changes += 1;
  return resident.id;
}

/** Changes fields; all of them or none. */
export function editPerson(world: World, id: string, changes: PersonChange[]): void {
  const resident = residentIn(world, id);
  const fields: Record<string, unknown> = { ...resident.fields };
  const before = { ...fields };
  const booleans = ["is_address_protected", "is_whereabouts_unknown"];
  const list = (value: string) =>
    value
      .split(",")
      .map((code) => code.trim())
      .filter(Boolean);
  const stay = {
    ...(resident.stays[0] ?? {
      id: makeId(),
      shelter_id: null,
      shelter: "",
      room: "",
      from_on: today,
      to_on: null,
    }),
  };
  for (const { field, value } of changes) {
    if (value.length > 2000) throw fail("too_long", { field, limit: "2000" });
    if (field === "languages") resident.languages = list(value);
    else if (field === "nationalities") resident.nationalities = list(value);
    else if (field === "shelter" || field === "room") stay[field] = value;
    else if (field === "name") {
      const [family = "", given = ""] = value.split(",").map((part) => part.trim());
      if (!family && !given) throw fail("name_missing");
      resident.names = resident.names.map((name, index) => (index === 0 ? { ...name, family, given } : name));
    } else if (value === "") delete fields[field];
    else fields[field] = booleans.includes(field) ? value === "true" : value;
  }
  if (stay.shelter) resident.stays = [stay, ...resident.stays.slice(1)];
  resident.log.push(...changed(before, fields));
  resident.fields = fields;
  world.changes += changes.length;
}

/** Writes a note. */
export function addNote(world: World, note: NewNote): string {
  if (!note.text.trim() && note.minutes === 0 && note.kind !== "no_show") throw fail("note_empty");
  if (note.text.length > 20_000) throw fail("too_long", { field: "text", limit: "20000" });
  const id = makeId();
  world.notes.push({
    id,
    persons: note.persons.map((person) => refOf(residentIn(world, person))),
    at: note.at ?? now,
    kind: note.kind,
    minutes: note.minutes,
    topics: note.topics,
    mediator: note.mediator,
    language: note.language,
    text: note.text,
    worker: "Ines Falkenhag",
    corrects: note.corrects,
    corrected_by: null,
    is_personal: note.is_personal,
  });
  for (const other of world.notes) if (other.id === note.corrects) other.corrected_by = id;
  if (note.follow_up) {
    const { due_on, what } = note.follow_up;
    for (const person of note.persons.length > 0 ? note.persons : [null]) {
      addTask(world, { person, kind: "follow_up", what, due_on, at_time: null, place: "" }, id);
    }
  }
  if (note.draft) dropDraft(world, note.draft);
  world.changes += 1;
  return id;
}

/** Records a consent. */
export function giveConsent(world: World, consent: NewConsent): string {
  const id = makeId();
  const given = consent.given_on ?? today;
  residentIn(world, consent.person).consents.unshift({
    id,
    purpose: consent.purpose,
    recipient: consent.recipient,
    given_on: given,
    until_on: consent.until_on,
    withdrawn_on: null,
    form: consent.form,
    holds: given <= today && (!consent.until_on || today <= consent.until_on),
  });
  world.changes += 1;
  return id;
}

/** Records a withdrawal. */
export function withdrawConsent(world: World, id: string): void {
  for (const resident of world.residents.values()) {
    resident.consents = resident.consents.map((consent) =>
      consent.id === id ? { ...consent, withdrawn_on: today, holds: false } : consent,
    );
  }
  world.changes += 1;
}

/** What the next bundle for the office would hold. */
export function previewOf(world: World): ExportPreview {
  const rows = listPersons(world, everybody);
  const ref = (row: PersonRow) => refOf(residentIn(world, row.id));
  const office = (
    row: PersonRow,
    has: (consent: {
      purpose: ConsentPurpose | null;
      withdrawn_on: string | null;
      holds: boolean;
    }) => boolean,
  ) => residentIn(world, row.id).consents.some((consent) => consent.purpose === "office" && has(consent));
  const free = rows.filter((row) => !row.veto);
  const leaving = free.filter((row) => office(row, (consent) => consent.holds));
  const withdrawn = free.filter(
    (row) => !leaving.includes(row) && office(row, (consent) => consent.withdrawn_on !== null),
  );
  const expired = free.filter(
    (row) => !leaving.includes(row) && !withdrawn.includes(row) && office(row, () => true),
  );
  const rest = free.filter((row) => ![...leaving, ...withdrawn, ...expired].includes(row));
  const staying = (reason: Staying["reason"], persons: PersonRow[]): Staying[] =>
    persons.length > 0 ? [{ reason, count: persons.length, persons: persons.map(ref) }] : [];
  const vetoes = [...new Set(rows.flatMap((row) => row.veto ?? []))];
  const seq = (world.history[0]?.bundle.seq ?? 0) + 1;
  return {
    to: "office",
    to_label: "Koordination, Stadt Auental",
    scope: "office",
    words: ["Ahorn", "Leiter", "Mittag", "Kiesel", "Brücke", "Lampe", "Segel", "Winter"],
    seq,
    file_name: `area-1-${String(seq).padStart(4, "0")}.ankommen`,
    leaving: {
      persons: leaving.map(ref),
      new_persons: Math.min(2, leaving.length),
      fresh: leaving.slice(0, 2).map((row) => row.id),
      revocations: withdrawn.length,
      revoked: withdrawn.map(ref),
      totals: [
        { measure: "persons", month: null, count: rows.length },
        { measure: "households", month: null, count: Math.ceil(rows.length / 3) },
        { measure: "consenting", month: null, count: leaving.length },
        { measure: "inflow", month: "2026-12", count: 2 },
        { measure: "outflow", month: "2026-12", count: 0 },
        {
          measure: "contacts",
          month: "2026-12",
          count: world.notes.filter((note) => note.at?.startsWith("2026-12")).length,
        },
      ],
      operations: 0,
      attachments: 0,
      attachments_missing: 0,
    },
    staying: [
      ...(world.notes.length > 0
        ? [{ reason: { type: "case_notes" as const }, count: world.notes.length, persons: [] }]
        : []),
      ...staying({ type: "no_consent" }, rest),
      ...staying({ type: "withdrawn" }, withdrawn),
      ...staying({ type: "expired" }, expired),
      ...vetoes.flatMap((veto) =>
        staying(
          { type: "veto", veto },
          rows.filter((row) => row.veto === veto),
        ),
      ),
    ],
  };
}
