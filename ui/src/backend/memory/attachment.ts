import { Failure } from "../failure";
import type { AttachmentChange, AttachmentFilter, AttachmentView, NewAttachment, PersonRef } from "../types";
import pictures from "./pictures.json";
import { makeId, today, type World } from "./world";

/** Invented: whose turn in the list of people, what it shows, the day, which picture; none where it is not here. */
const invented: [person: number, title: string, day: string, picture: keyof typeof pictures | null][] = [
  [0, "Ladung zur Anhörung", "2026-12-04", "letter"],
  [0, "Terminzettel der Ausländerbehörde", "2026-11-27", "slip"],
  [0, "", "2026-11-12", "letter"],
  [0, "Ankunftsnachweis, Rückseite", "2026-09-03", null],
];

/** What is put here is, in the invented city, always the same letter. */
const chosen = "letter";

export interface KeptAttachment extends AttachmentView {
  picture: keyof typeof pictures | null;
}

const fail = (code: Failure["code"], params: Record<string, string> = {}) => new Failure({ code, params });
const bytesOf = (picture: keyof typeof pictures) => {
  const letters = atob(pictures[picture]);
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
};

export function attachmentsOf(people: PersonRef[]): KeptAttachment[] {
  return invented.map(([person, title, day, picture]) => ({
    id: makeId(),
    person: people[person]?.id ?? null,
    letter: null,
    title,
    media_type: "jpeg",
    bytes: 412_000,
    taken_on: day,
    added_on: day,
    worker: "Ines Falkenhag",
    is_here: picture !== null,
    picture,
  }));
}

export function addAttachment(world: World, { person, letter, title, taken_on }: NewAttachment) {
  const shown = world.letters.find((one) => one.id === letter);
  const row: KeptAttachment = {
    id: makeId(),
    person: whose(world, person, letter),
    letter,
    title: title.trim(),
    media_type: "jpeg",
    bytes: bytesOf(chosen).length,
    taken_on: taken_on ?? shown?.arrived_on ?? shown?.dated_on ?? today,
    added_on: today,
    worker: "Ines Falkenhag",
    is_here: true,
    picture: chosen,
  };
  world.attachments.push(row);
  return { added: [{ id: row.id, is_smaller: false }], refused: [] };
}

/** A page is of the person that its letter is to, and of nobody as long as the letter is. */
function whose(world: World, person: string | null, letter: string | null): string | null {
  if (person && !world.residents.has(person)) throw fail("not_found");
  if (letter === null) {
    if (!person) throw fail("invalid_field", { field: "person", reason: "missing" });
    return person;
  }
  const found = world.letters.find((one) => one.id === letter);
  if (!found || (person && found.person !== person)) throw fail("not_found");
  return found.person;
}

/** The pages of a letter, in the order in which they were put here. */
export const pagesOf = (world: World, letter: string) =>
  world.attachments.filter((one) => one.letter === letter);

export function listAttachments(world: World, { person, letter }: AttachmentFilter): AttachmentView[] {
  if (!person && !letter) throw fail("invalid_field", { field: "person", reason: "missing" });
  const day = (one: AttachmentView) => `${one.taken_on}${one.added_on}${one.id}`;
  const rows = letter
    ? pagesOf(world, letter).filter((one) => !person || one.person === person)
    : world.attachments.filter((one) => one.person === person).sort((a, b) => day(b).localeCompare(day(a)));
  return rows.map(({ picture: _picture, ...view }) => view);
}

function find(world: World, id: string): KeptAttachment {
  const found = world.attachments.find((one) => one.id === id);
  if (!found) throw fail("not_found");
  return found;
}

export function pictureOf(world: World, id: string): Uint8Array<ArrayBuffer> {
  const { picture } = find(world, id);
  if (picture === null) throw fail("attachment_content_missing");
  return bytesOf(picture);
}

export function editAttachment(world: World, id: string, change: AttachmentChange) {
  const found = find(world, id);
  Object.assign(found, { title: change.title.trim(), taken_on: change.taken_on ?? found.taken_on });
}

export function removeAttachment(world: World, id: string) {
  find(world, id);
  world.attachments = world.attachments.filter((one) => one.id !== id);
}
