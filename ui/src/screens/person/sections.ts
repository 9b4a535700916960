/** The sections of a file, in the order of their tabs; each is the last word of an address: `/people/:id/family`. */
export const sections = [
  "story",
  "procedure",
  "deadlines",
  "pictures",
  "tasks",
  "facts",
  "family",
  "consents",
  "told",
] as const;

export type Section = (typeof sections)[number];

/** The section an address means; the story where it means none. */
export function sectionOf(word: string | undefined): Section {
  return sections.find((section) => section === word) ?? "story";
}
