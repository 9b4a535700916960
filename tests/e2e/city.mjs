// A city of one office and one area, made on the command line in a folder of its own. Nobody in it exists: the thousand
// people are those of FEBRL, a public benchmark, the others are invented.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { key, Window } from "./driver.mjs";

const top = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const built = join(process.env.CARGO_TARGET_DIR ?? join(top, "target"), "debug");

/** Where pictures of what was seen are put. */
export const pictures = join(top, "out/e2e");

const password = "Vier nasse Möwen frieren";
const rosterPassword = "Sechs Schlüssel im Tresor";

export class City {
  /** The folder that answers every file dialog: the stick that is carried between area and office. */
  stick;
  password = password;
  #folder = mkdtempSync(join(tmpdir(), "ankommen-e2e-"));

  constructor() {
    this.stick = join(this.#folder, "stick");
    mkdirSync(this.stick);
    this.#enrol();
  }

  path(name) {
    return join(this.#folder, name);
  }

  /** Runs `ankommen` on the database of `seat`; gives what it prints. */
  ankommen(seat, args, input = "") {
    const env = { ...process.env, ANKOMMEN_PASSWORD: password, ANKOMMEN_ROSTER_PASSWORD: rosterPassword };
    const options = { env, input, encoding: "utf8", maxBuffer: 1 << 28, stdio: ["pipe", "pipe", "inherit"] };
    return execFileSync(join(built, "ankommen"), [...args, "--db", this.path(`${seat}.db`)], options);
  }

  /** The same, read as JSON. */
  json(seat, ...args) {
    return JSON.parse(this.ankommen(seat, [...args, "--json"]));
  }

  /** Office and area make their keys, compare their words, and know each other. */
  #enrol() {
    const labels = { "area-1": "Raum Nord", office: "Koordination" };
    const create = (seat, role, worker) =>
      this.ankommen(seat, ["create", "--role", role, "--worker", worker, "--unit", labels[seat], "--employer", "Träger"]);
    create("office", "office", "Ruth Amselgrund");
    create("area-1", "worker", "Ines Falkenhag");
    const [key, roster, request] = ["roster.key", "roster.1", "request"].map((name) => this.path(name));
    const project = ["--project", "Ankommen in Auental", "--area", "area-1", "Raum Nord", "Träger"];
    const founded = this.json("office", "enrol", "found", ...project, "--roster-key", key, "--out", roster);
    const asked = this.json("area-1", "enrol", "request", "--unit", "area-1", "--device", "area-1-laptop", "--out", request);
    const signed = this.path("roster.2");
    const words = (answer) => `${answer.words.join(" ")}\n`;
    this.ankommen("office", ["enrol", "accept", request, "--roster-key", key, "--out", signed], words(asked));
    this.ankommen("area-1", ["enrol", "install", signed], words(founded));
  }

  /** Takes the thousand people of the benchmark into area 1. */
  takeInTheList() {
    const list = join(top, "tests/data/febrl/dataset1.csv");
    return this.json("area-1", "import", list, "--yes");
  }

  /** Takes somebody into area 1; gives her id. Names are `[family, given, script]`. */
  addPerson(names, fields = {}) {
    const named = names.map(([family, given, script]) => ({ family, given, script }));
    const file = this.path("person.json");
    writeFileSync(file, JSON.stringify({ names: named, ...fields }));
    return this.json("area-1", "person", "add", "--from", file).id;
  }

  /** Opens the window of `seat`. What it writes for itself stays in the folder of this city. */
  window(seat) {
    const own = (name) => join(this.#folder, "desktop", name);
    const env = {
      ANKOMMEN_TEST_DIALOG_DIR: this.stick,
      XDG_CACHE_HOME: own("cache"),
      XDG_CONFIG_HOME: own("config"),
      XDG_DATA_HOME: own("data"),
    };
    return Window.open(join(built, "ankommen-desktop"), ["--db", this.path(`${seat}.db`)], env);
  }

  /** Every byte that the window left on the disk beside the databases, as text. */
  leftovers() {
    return bytesBelow(join(this.#folder, "desktop"));
  }

  async remove() {
    await clear(this.#folder);
  }
}

/** Every byte of the files below a folder, as text, with their names. */
function bytesBelow(folder) {
  if (!existsSync(folder)) return "";
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.map((file) => `${file}\n${readFileSync(file, "latin1")}`).join("\n");
}

/**
 * Takes a folder away in which a program ran. WebKit's helper processes outlive the program by a moment and put a last file
 * into their cache. `rmSync` with `maxRetries` does not help there: it tries the emptied folder again, and never empties it
 * a second time.
 */
export async function clear(folder) {
  const until = Date.now() + 20_000;
  for (;;) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (refused) {
      if (refused.code !== "ENOTEMPTY" || Date.now() > until) throw refused;
      await setTimeout(100);
    }
  }
}

/** The city that the program invents to explore it: five areas and an office that know each other. */
export class DemoCity {
  stick;
  #folder = mkdtempSync(join(tmpdir(), "ankommen-scenes-"));

  constructor(persons) {
    this.stick = join(this.#folder, "stick");
    mkdirSync(this.stick);
    const sizes = ["--areas", "5", "--persons", String(persons), "--notes", "4"];
    this.#run(["demo", "--out", join(this.#folder, "city"), ...sizes]);
  }

  #run(args, env = {}) {
    return execFileSync(join(built, "ankommen"), args, {
      env: { ...process.env, ...env },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
  }

  password(seat) {
    return readFileSync(join(this.#folder, "city/passwords", `${seat}.txt`), "utf8").trim();
  }

  database(seat) {
    return join(this.#folder, "city", `${seat}.db`);
  }

  /** Runs `ankommen` on the database of a seat, which no window has open; gives what it prints, read as JSON. */
  json(seat, ...args) {
    const env = { ANKOMMEN_PASSWORD: this.password(seat) };
    return JSON.parse(this.#run([...args, "--db", this.database(seat), "--json"], env));
  }

  /** The same for a call that prints one object a line. */
  lines(seat, ...args) {
    const env = { ANKOMMEN_PASSWORD: this.password(seat) };
    const printed = this.#run([...args, "--db", this.database(seat), "--json"], env);
    return printed.split("\n").filter(Boolean).map((line) => JSON.parse(line));
  }

  /** Every byte of the databases and of what lies beside them, as text. */
  kept() {
    return bytesBelow(join(this.#folder, "city"));
  }

  /** Every byte that the window left on the disk beside the databases, as text. */
  leftovers() {
    return bytesBelow(join(this.#folder, "desktop"));
  }

  /** Opens the window of a seat, with a bundle that was double-clicked where one is named. */
  window(seat, ...files) {
    const own = (name) => join(this.#folder, "desktop", name);
    const env = {
      ANKOMMEN_TEST_DIALOG_DIR: this.stick,
      XDG_CACHE_HOME: own("cache"),
      XDG_CONFIG_HOME: own("config"),
      XDG_DATA_HOME: own("data"),
    };
    return Window.open(join(built, "ankommen-desktop"), ["--db", this.database(seat), ...files], env);
  }

  async remove() {
    await clear(this.#folder);
  }
}

/** Unlocks as the caseworker or the office does: at once, though the program behind the page may still be read. */
export async function unlock(window, password) {
  await window.focus("input[type=password]");
  await window.typeHere(password);
  await window.press(key.enter);
}
