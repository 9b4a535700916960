/** Somebody's work that is inside the program. */
export interface Library {
  name: string;
  /** As its makers write it: `MIT OR Apache-2.0`. */
  licence: string;
  /** Who holds the rights. */
  holders: string[];
  /** The terms in full. */
  text: string;
}

/** Between the groups of the list (`scripts/list-licences.mjs`): eighty dashes. */
const LINE = `\n${"-".repeat(80)}\n`;

/** Reads the list of licences: libraries with the same terms stand together, above the terms. Sorted by name. */
export function parseLicences(list: string): Library[] {
  const [, ...groups] = list.split(LINE);
  return groups
    .flatMap(readGroup)
    .sort((one, other) => one.name.localeCompare(other.name, "en", { sensitivity: "base" }));
}

function readGroup(group: string): Library[] {
  const end = group.indexOf("\n\n");
  const named = end < 0 ? group : group.slice(0, end);
  const text = end < 0 ? "" : group.slice(end).trim();
  const libraries: Library[] = [];
  for (const line of named.split("\n")) {
    const [, name, licence] = /^(\S.*?) \((.*)\)$/.exec(line) ?? [];
    if (name !== undefined && licence !== undefined) libraries.push({ name, licence, holders: [], text });
    else if (line.startsWith("    ")) libraries.at(-1)?.holders.push(line.trim());
  }
  return libraries;
}

/** Those in whose name, licence or holders every typed word occurs. */
export function findLibraries(libraries: readonly Library[], typed: string): Library[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return libraries.filter(({ name, licence, holders }) => {
    const text = [name, licence, ...holders].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
