// Writes src-tauri/licences.txt: who made what is inside the program, and under which licence.
//   node scripts/list-licences.mjs           writes it; to be run when a library is added
//   node scripts/list-licences.mjs --check   fails when a library is missing in it
// It reads what cargo and npm have downloaded. A text that many use stands there once, below all of them.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const top = join(dirname(fileURLToPath(import.meta.url)), "..");
const file = join(top, "src-tauri/licences.txt");

/** Libraries of the window, without those that only build or test it: { name, licence, folder, authors }. */
function crates() {
  const target = ["--filter-platform", "x86_64-unknown-linux-gnu"];
  const options = ["metadata", "--format-version", "1", "--locked", ...target];
  const metadata = JSON.parse(execFileSync("cargo", options, { cwd: top, maxBuffer: 1 << 28, encoding: "utf8" }));
  const packages = new Map(metadata.packages.map((one) => [one.id, one]));
  const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
  const linked = new Set();
  const waiting = metadata.packages.filter((one) => one.name === "ankommen-desktop").map((one) => one.id);
  while (waiting.length > 0) {
    const id = waiting.pop();
    if (linked.has(id)) continue;
    linked.add(id);
    const below = nodes.get(id).deps.filter((one) => one.dep_kinds.some(({ kind }) => kind === null));
    waiting.push(...below.map((one) => one.pkg));
  }
  return [...linked]
    .map((id) => packages.get(id))
    .filter((one) => one.source !== null)
    .map((one) => ({ ...one, licence: one.license ?? "", folder: dirname(one.manifest_path) }));
}

/** Libraries of the pages, the same way. */
function modules() {
  const lock = JSON.parse(readFileSync(join(top, "package-lock.json"), "utf8")).packages;
  const places = Object.keys(lock).filter((place) => {
    const { dev, link, optional } = lock[place];
    return place.includes("node_modules/") && !dev && !link && !optional;
  });
  return places.map((place) => ({
    name: place.split("node_modules/").pop(),
    licence: lock[place].license ?? "",
    folder: join(top, place),
    authors: [],
  }));
}

/** The text of the licence that is taken where there is a choice: the shortest one. */
function textOf({ folder }) {
  if (!existsSync(folder)) return null;
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|unlicense)/i.test(name));
  const order = [/mit/i, /isc/i, /bsd/i, /^licen[cs]e(\.\w+)?$/i, /./];
  const rank = (name) => order.findIndex((pattern) => pattern.test(name));
  const [first] = names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
  if (!first) return null;
  try {
    return readFileSync(join(folder, first), "utf8").replaceAll("\r\n", "\n");
  } catch {
    return null; // a folder of that name
  }
}

/** Who holds the rights stands apart from the text, which is the same for many. */
function taken(library) {
  const lines = (textOf(library) ?? "").split("\n");
  const isHolder = (line) => /^\W*(copyright\b|\(c\)|©)/i.test(line) && /\d{4}|\(c\)|©/i.test(line) && line.length < 160;
  const holders = lines.filter(isHolder).map((line) => line.trim().replace(/^[#*/\s]+/, ""));
  const text = lines.filter((line) => !isHolder(line)).join("\n").replace(/\n{3,}/g, "\n\n").trim();
  if (holders.length === 0) holders.push(...(library.authors ?? []).map((author) => author.replace(/\s*<[^>]*>/, "")));
  return { ...library, holders, text };
}

/** Where a library only names its licence: the text as another one of that licence has it. */
function textUnder(licence, all) {
  const names = licence.split(/ OR | AND |\//);
  return names.map((name) => all.find((one) => one.licence === name && one.text)?.text).find(Boolean) ?? "";
}

const key = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "");

function written(libraries) {
  const groups = new Map();
  const all = libraries.map(taken);
  for (const library of all) {
    const text = library.text || textUnder(library.licence, all);
    const group = groups.get(key(text)) ?? { text, libraries: [] };
    groups.set(key(text), { ...group, libraries: [...group.libraries, library] });
  }
  const line = "-".repeat(80);
  const named = ({ name, licence, holders }) =>
    [`${name} (${licence})`, ...holders.map((holder) => `    ${holder}`)].join("\n");
  const sections = [...groups.values()]
    .sort((a, b) => b.libraries.length - a.libraries.length || a.libraries[0].name.localeCompare(b.libraries[0].name))
    .map(({ text, libraries }) => `${line}\n${libraries.map(named).join("\n")}\n\n${text}`.trim());
  const head =
    "Ankommen stands under the European Union Public Licence 1.2 (EUPL-1.2).\n\n" +
    "It is built from the work of many. What follows are their names, and the terms under which they gave it.";
  return `${[head, ...sections].join("\n\n")}\n`;
}

/** What a library brings along in its own folder, under terms of its own. */
function inside(libraries) {
  const sqlite = libraries.find(({ name }) => name === "libsqlite3-sys");
  return [{ name: "SQLCipher", licence: "BSD-3-Clause", folder: join(sqlite.folder, "sqlcipher"), authors: [] }];
}

const linked = crates();
const byName = new Map([...linked, ...inside(linked), ...modules()].map((library) => [library.name, library]));
const libraries = [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
if (process.argv.includes("--check")) {
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  const missing = libraries.filter(({ name }) => !text.includes(`\n${name} (`));
  if (missing.length > 0) {
    console.log(`Not in src-tauri/licences.txt: ${missing.map(({ name }) => name).join(", ")}`);
    console.log("Run: node scripts/list-licences.mjs");
    process.exit(1);
  }
  console.log(`All ${libraries.length} libraries of the window are named in its list of licences.`);
} else {
  writeFileSync(file, written(libraries));
  console.log(`${libraries.length} libraries`);
}
