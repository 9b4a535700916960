import type { Hit, Matched, NoteView, PersonRow } from "../types";

// A small likeness of the product's search, enough for trying the pages. The search that counts is written in Rust.

/** Without case, marks and signs. */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What stays of a name when everything that spellings differ in is gone. */
function sound(text: string): string {
  return fold(text)
    .replace(/[kc]h|gh|q|ck?/g, "k")
    .replace(/[yj]|ie/g, "i")
    .replace(/[ou]+/g, "o")
    .replace(/[aeih]+/g, "")
    .replace(/(.)\1+/g, "$1");
}

function matchedPerson(query: string, person: PersonRow): { matched: Matched; words: string[] } | null {
  const wanted = fold(query);
  for (const name of person.names) {
    const words = `${name.given} ${name.family}`.split(/\s+/);
    const hit = words.filter((word) => fold(word).startsWith(wanted) || fold(word).includes(wanted));
    if (hit.length > 0 || fold(words.join(" ")).includes(wanted)) {
      return { matched: name.script === "Latn" ? "name" : "script", words: hit };
    }
  }
  const key = sound(query);
  if (key.length < 2) return null;
  for (const name of person.names) {
    const hit = `${name.given} ${name.family}`.split(/\s+/).filter((word) => sound(word).startsWith(key));
    if (hit.length > 0) return { matched: "spelling", words: hit };
  }
  return null;
}

/** People first, then notes. */
export function findHits(query: string, people: PersonRow[], notes: NoteView[]): Hit[] {
  const wanted = fold(query);
  if (!wanted) return [];
  const found: Hit[] = people.flatMap((person) => {
    const why = matchedPerson(query, person);
    return why ? [{ type: "person" as const, person, ...why }] : [];
  });
  found.sort((a, b) => Number(a.matched === "spelling") - Number(b.matched === "spelling"));
  const told: Hit[] = notes.flatMap((note) => {
    const words = note.text.split(/\s+/).filter((word) => fold(word).includes(wanted));
    return words.length > 0 ? [{ type: "note" as const, note, matched: "text" as const, words }] : [];
  });
  return [...found, ...told];
}
