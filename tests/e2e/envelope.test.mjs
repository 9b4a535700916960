// The yellow envelope: in a shelter, without a net, by keyboard alone, from finding her to the sheet in her language. Every key
// is counted.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DemoCity, pictures } from "./city.mjs";
import { key, until } from "./driver.mjs";

/** Forty seconds of work: a caseworker types two keys a second. */
const MOST_KEYS = 80;

let city;
let window;
let keys = 0;
let person;
let procedure;

const picture = (name) => window.picture(join(pictures, `envelope-${name}.png`));
const press = async (...pressed) => {
  keys += 1;
  await window.press(...pressed);
};
const type = async (text) => {
  keys += text.length;
  await window.typeHere(text);
};
const active = () =>
  window.run(
    "const on = document.activeElement; return on ? (on.closest('.form-line')?.querySelector('.field-label')?.textContent ?? '') + '|' + (on.getAttribute('placeholder') ?? on.textContent ?? '') : ''",
  );
/** Waits until the focus is in the line of that name. */
const inLine = (name) => until(`the focus in „${name}“`, async () => (await active()).startsWith(name));

const day = (daysAgo) => {
  const when = new Date(Date.now() - daysAgo * 86_400_000);
  return `${String(when.getDate()).padStart(2, "0")}.${String(when.getMonth() + 1).padStart(2, "0")}.${when.getFullYear()}`;
};

before(async () => {
  city = new DemoCity(24);
  const speaks = new Set(["ara", "arb", "apc", "prs", "pes", "tir", "kmr", "ckb", "ukr", "tur", "fra", "rus"]);
  const busy = new Set(city.lines("area-1", "deadline", "open").map((deadline) => deadline.person?.id));
  const waits = ({ id }) => {
    procedure = city.json("area-1", "procedure", "show", "--person", id);
    return procedure.standing.asylum.now?.state.id === "A3";
  };
  person = city
    .lines("area-1", "person", "list")
    .filter(({ age, languages }) => age >= 18 && languages.some((language) => speaks.has(language)))
    .filter(({ id }) => !busy.has(id))
    .find(waits);
  assert.ok(person, "somebody in the invented city waits for the decision, and speaks a language that we print");
});

after(async () => {
  await window?.close();
  await city?.remove();
});

test("from the envelope to the sheet in her language, by keyboard, and every key is counted", async (t) => {
  window = await city.window("area-1");
  await window.focus("input[type=password]");
  await window.typeHere(city.password("area-1"));
  await window.press(key.enter);
  await window.find("//h1[contains(., '. ')]");

  // Find her.
  const name = person.names[0];
  await press(key.ctrl, "k");
  await window.focus("[role=dialog] input");
  await type(`${name.given} ${name.family}`.trim().toLowerCase().slice(0, 12));
  await window.find("//*[@role='dialog']//*[@role='option']");
  await press(key.enter);
  await window.find("//h1[@id='person-name']");

  // The letter: who wrote, what about, what the instruction says, how it came, into whose hands.
  await press(key.ctrl, "b");
  await inLine("Von wem");
  await press("1");
  await inLine("Worum geht es");
  await press("1");
  await inLine("Belehrung");
  await press("2");
  await inLine("Wie kam er an");
  await press("1");
  await inLine("Wer hat ihn bekommen");
  await press("1");
  await inLine("Tage");
  await type(day(1).slice(0, 6));
  await press(key.tab);
  await type(day(5).slice(0, 6));
  await until("the safe day", () => window.run("return document.querySelector('.letter-safe') !== null"));
  // Which law holds is decided by the day on which asylum was applied for: her procedure knows it, and nobody has to type it.
  const filed = procedure.events.find(({ kind }) => kind === "asylantrag_eingereicht").happened_on;
  const values = await window.run("return [...document.querySelectorAll('.form-line input')].map((input) => input.value)");
  assert.ok(values.includes(filed.split("-").reverse().join(".")), `${filed} is proposed: ${values}`);
  await picture("computed");
  await press(key.enter);
  await window.reads("Der Brief ist in der Akte");
  await picture("entered");

  // The sheet: the focus is on it.
  await press(key.enter);
  await window.find("//*[@role='dialog']//h2[contains(., 'Frist')]");
  await until("the pages", () => window.run("return document.querySelectorAll('[role=dialog] .sheet-page').length > 0"), 60);
  await picture("sheet");
  await press(key.ctrl, "p");
  await until("the printer", () => existsSync(join(city.stick, "printed")), 60);

  await window.close();
  window = undefined;
  const open = city.lines("area-1", "deadline", "open");
  const hers = open.filter((deadline) => deadline.person?.id === person.id);
  assert.equal(hers.length, 1, "her deadline is in the caseload");
  const tasks = city.lines("area-1", "task", "list", "--person", person.id);
  assert.ok(tasks.filter(({ what }) => what.includes("Klage beim Verwaltungsgericht")).length === 2, "and so are its tasks");
  t.diagnostic(`${keys} keys from finding her to the printed sheet`);
  assert.ok(keys <= MOST_KEYS, `${keys} keys`);
});
