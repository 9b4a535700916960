import type { Backend } from "../backend";
import { Failure } from "../failure";
import type { NameView, NewStay, StayView } from "../types";
import { disclosuresOf } from "./disclosures";
import { familyOf, likenessesOf, storyOf } from "./story";
import { editPerson, residentIn } from "./worker";
import { makeId, now, type Resident, refOf, today, type World } from "./world";

const fail = (code: Failure["code"], params: Record<string, string> = {}) => new Failure({ code, params });

/** What can be asked of one person's file, and done to it. */
type FileVerbs = Pick<
  Backend,
  | "personLanguages"
  | "personResembling"
  | "personStory"
  | "personFamily"
  | "personDisclosures"
  | "personClose"
  | "personReopen"
  | "personErasure"
  | "personErase"
  | "nameAdd"
  | "nameEdit"
  | "nameOrder"
  | "nameRemove"
  | "shelterList"
  | "workerList"
  | "stayAdd"
  | "stayEdit"
  | "stayRemove"
  | "householdJoin"
  | "householdLeave"
  | "householdName"
  | "relationshipAdd"
  | "relationshipRemove"
>;

/** The verbs of the file on invented people. */
export function fileVerbs(world: World, verb: <Result>(run: () => Result) => Promise<Result>): FileVerbs {
  const person = (id: string) => residentIn(world, id);
  /** Does something to the world; every change waits for the next bundle. */
  const change = <Result>(run: () => Result) =>
    verb(() => {
      const result = run();
      world.changes += 1;
      return result;
    });
  /** The person of whom `has` holds. */
  const whose = (has: (resident: Resident) => boolean): Resident => {
    const found = [...world.residents.values()].find(has);
    if (!found) throw fail("not_found");
    return found;
  };
  const tell = (resident: Resident, what: Resident["log"][number]["what"]) =>
    resident.log.push({ key: `told ${makeId()}`, at: now, has_time: true, device: null, what });

  return {
    personLanguages: (id, languages) =>
      change(() => {
        const resident = person(id);
        resident.languages = languages.map(({ language }) => language);
        resident.spoken = Object.fromEntries(
          languages.map(({ language, level, reads }) => [language, { level, reads }]),
        );
      }),
    personResembling: (typed) => verb(() => likenessesOf(world, typed)),
    personStory: (id) => verb(() => storyOf(world, person(id))),
    personFamily: (id) => verb(() => familyOf(world, person(id))),
    personDisclosures: (id) => verb(() => disclosuresOf(world, person(id))),
    personClose: (id, on) =>
      change(() => {
        const { opened_on } = person(id).fields;
        if (opened_on && on < opened_on) {
          throw fail("invalid_field", { field: "closed_on", reason: "ends_before_it_begins" });
        }
        editPerson(world, id, [{ field: "closed_on", value: on }]);
      }),
    personReopen: (id) =>
      change(() => {
        editPerson(world, id, [{ field: "closed_on", value: "" }]);
        tell(person(id), { type: "reopened" });
      }),
    personErasure: (id) =>
      verb(() => {
        const about = world.notes.filter((note) => note.persons.some((one) => one.id === person(id).id));
        const alone = about.filter((note) => note.persons.length === 1);
        return {
          notes: alone.length,
          shared_notes: about.length - alone.length,
          office_knows: person(id).consents.some((consent) => consent.purpose === "office"),
          devices: ["area-1-second"],
        };
      }),
    personErase: (id) =>
      change(() => {
        person(id);
        const about = world.notes.filter((note) => note.persons.some((one) => one.id === id));
        const alone = about.filter((note) => note.persons.length === 1);
        world.notes = world.notes.filter((note) => !alone.includes(note));
        for (const note of about) note.persons = note.persons.filter((one) => one.id !== id);
        for (const other of world.residents.values()) {
          other.relationships = other.relationships.filter((tie) => tie.other?.id !== id);
        }
        world.conflicts = world.conflicts.filter((conflict) => conflict.person !== id);
        world.residents.delete(id);
        world.erased.add(id);
        return { rows: 4, notes: alone.length, shared_notes: about.length - alone.length };
      }),

    nameAdd: (id, name) =>
      change(() => {
        const added = { ...checked(name), id: makeId() };
        person(id).names.push(added);
        tell(person(id), { type: "name_added", name: added });
        return added.id;
      }),
    nameEdit: (id, name) =>
      change(() => {
        const resident = whose(({ names }) => names.some((one) => one.id === id));
        resident.names = resident.names.map((one) => (one.id === id ? { ...checked(name), id } : one));
      }),
    nameOrder: (id, first) =>
      change(() => {
        const place = (name: NameView) => (first.indexOf(name.id ?? "") + 1 || first.length + 1) - 1;
        person(id).names.sort((a, b) => place(a) - place(b));
      }),
    nameRemove: (id) =>
      change(() => {
        const resident = whose(({ names }) => names.some((one) => one.id === id));
        if (resident.names.length < 2) throw fail("name_missing");
        const [removed] = resident.names.filter((one) => one.id === id);
        resident.names = resident.names.filter((one) => one.id !== id);
        if (removed) tell(resident, { type: "name_removed", name: removed });
      }),

    shelterList: () =>
      verb(() => {
        const present = [...world.residents.values()].flatMap(({ stays }) =>
          stays.filter((one) => !one.to_on),
        );
        const names = [...new Set(present.map((one) => one.shelter))].filter(Boolean).sort();
        return names.map((name) => ({
          id: name,
          fields: { name },
          is_protected: false,
          occupied: present.filter((one) => one.shelter === name).length,
        }));
      }),
    workerList: () =>
      verb(() => [
        { id: "ines", name: "Ines Falkenhag" },
        { id: "ruth", name: "Tobias Wiesengrund" },
      ]),

    stayAdd: (id, stay) =>
      change(() => {
        const resident = person(id);
        const added = stayOf(makeId(), { ...stay, from_on: stay.from_on ?? (stay.to_on ? null : today) });
        if (!stay.to_on) {
          for (const present of resident.stays.filter((one) => !one.to_on)) {
            if ((present.from_on ?? "") > (added.from_on ?? "")) {
              throw fail("invalid_field", { field: "from_on", reason: "before_the_present_stay" });
            }
            present.to_on = added.from_on;
          }
        }
        resident.stays.push(added);
        resident.stays.sort((a, b) => (b.from_on ?? "").localeCompare(a.from_on ?? ""));
        return added.id;
      }),
    stayEdit: (id, stay) =>
      change(() => {
        const resident = whose(({ stays }) => stays.some((one) => one.id === id));
        resident.stays = resident.stays.map((one) => (one.id === id ? stayOf(id, stay) : one));
      }),
    stayRemove: (id) =>
      change(() => {
        const resident = whose(({ stays }) => stays.some((one) => one.id === id));
        resident.stays = resident.stays.filter((one) => one.id !== id);
      }),

    householdJoin: (persons, label) =>
      change(() => {
        const household = person(persons[0] ?? "").household ?? { id: makeId(), label, since: today };
        for (const id of persons) {
          if (person(id).household?.id !== household.id)
            person(id).household = { ...household, since: today };
        }
        return household.id;
      }),
    householdLeave: (id) =>
      change(() => {
        person(id).household = null;
      }),
    householdName: (id, label) =>
      change(() => {
        for (const { household } of world.residents.values()) {
          if (household?.id === id) household.label = label;
        }
      }),

    relationshipAdd: (tie) =>
      change(() => {
        const isFit =
          tie.from && tie.to ? tie.from !== tie.to : Boolean((tie.from || tie.to) && tie.to_name.trim());
        if (!isFit) throw fail("invalid_field", { field: "to", reason: "another_person" });
        const id = makeId();
        const { kind, to_name: other_name, lives_in } = tie;
        const ref = (one: string | null) => (one ? refOf(person(one)) : null);
        for (const [own, other, is_first] of [
          [tie.from, tie.to, true],
          [tie.to, tie.from, false],
        ] as const) {
          if (own)
            person(own).relationships.push({ id, kind, is_first, other: ref(other), other_name, lives_in });
        }
        return id;
      }),
    relationshipRemove: (id) =>
      change(() => {
        for (const resident of world.residents.values()) {
          resident.relationships = resident.relationships.filter((tie) => tie.id !== id);
        }
      }),
  };
}

function checked(name: NameView): NameView {
  if (!name.given.trim() && !name.family.trim()) throw fail("name_missing");
  if (`${name.given}${name.family}`.length > 500) throw fail("too_long", { field: "name", limit: "500" });
  return name;
}

function stayOf(id: string, { shelter, room, from_on, to_on }: NewStay): StayView {
  if (!shelter.trim()) throw fail("invalid_field", { field: "shelter", reason: "shelter_missing" });
  if (from_on && to_on && to_on < from_on) {
    throw fail("invalid_field", { field: "to_on", reason: "ends_before_it_begins" });
  }
  return { id, shelter_id: null, shelter, room, from_on, to_on };
}
