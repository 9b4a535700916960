// The scenes of a week, in the real window and by keyboard alone: many short contacts, a battery that dies, the Friday
// bundle, and the coordinator's Monday. No mouse is touched.
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test as named } from "node:test";
import { DemoCity, pictures } from "./city.mjs";
import { key, until } from "./driver.mjs";

const areas = [1, 2, 3, 4, 5].map((number) => `area-${number}`);
const begun = "Hat den Bescheid noch nicht gelesen. Bringt ihn morgen mit";
let city;
let window;

const picture = (name) => window.picture(join(pictures, `scene-${name}.png`));
/** A test that leaves a picture when it fails. */
const test = (name, run) =>
  named(name, () =>
    run().catch(async (error) => {
      await picture("failed").catch(() => {});
      throw error;
    }),
  );
const onTheStick = (end) => readdirSync(city.stick).filter((name) => name.endsWith(end));

/** Opens the window of a seat and types the password into the field that has the focus. */
async function begin(seat, ...files) {
  window = await city.window(seat, ...files);
  await window.focus("input[type=password]");
  await window.typeHere(city.password(seat));
  await window.press(key.enter);
}

async function end() {
  await window?.close();
  window = undefined;
}

/** Goes or does what is typed after `Strg K`. */
async function say(words) {
  await window.press(key.ctrl, "k");
  await window.focus("[role=dialog] input");
  await window.typeHere(words);
  await window.find("//*[@role='dialog']//*[@role='option']");
  await window.press(key.enter);
}

before(() => {
  city = new DemoCity(24);
});

after(async () => {
  await end();
  await city?.remove();
});

test("the day begins with what is due", async () => {
  await begin("area-1");
  await window.find("//h1[contains(., '. ')]");
  await window.find("//ol[contains(@class, 'days')]");
  await picture("today");
});

test("twenty in one hour: found by name, and three keys for each", async () => {
  const people = await until("people", async () => {
    const list = await window.run("return [...document.querySelectorAll('main .due a .name')].map((n) => n.textContent)");
    return list.length >= 3 && list;
  });
  for (const name of [...new Set(people)].slice(0, 3)) {
    await window.press(key.ctrl, "n");
    await window.focus("[role=dialog] input");
    await window.typeHere(name);
    await window.find("//*[@role='listbox']//*[@role='option']");
    await window.press(key.enter);
    await window.focus("[role=dialog] [data-keys] *");
    for (const one of ["1", "a", key.enter]) await window.press(one);
    await window.find("//body[not(.//*[@role='dialog'])]");
  }
  await window.press(key.ctrl, "n");
  await window.reads("3 Kontakte");
  await picture("three-contacts");
  await window.press(key.escape);
  await window.find("//body[not(.//*[@role='dialog'])]");
});

test("the battery dies while a note is typed; after the restart it is there", async () => {
  await window.press(key.ctrl, "n");
  await window.focus("[role=dialog] input");
  for (let presses = 0; presses < 30; presses += 1) {
    if (await window.run("return document.activeElement.matches('textarea')")) break;
    await window.press(key.tab);
  }
  await window.typeHere(begun);
  await window.reads("Entwurf gesichert");
  await window.die();
  await begin("area-1");
  await window.reads("1 Entwurf");
  await window.press(key.ctrl, "n");
  await until("the note", () => window.run("return document.querySelector('[role=dialog] textarea')?.value === arguments[0]", begun));
  await picture("after-the-battery");
  await window.press(key.escape);
  await window.find("//body[not(.//*[@role='dialog'])]");
});

test("the Friday bundle: one key shows what goes and what stays, another writes it", async () => {
  await window.press(key.ctrl, "e");
  await window.reads("Das geht hinaus");
  await window.reads("bleibt");
  await window.focus("main button");
  await picture("friday");
  await window.press(key.enter);
  await until("the file", () => onTheStick(".ankommen").length === 1, 60);
  await end();
});

test("the coordinator's Monday: five bundles at once, shown, taken in, confirmed", async () => {
  for (const area of areas.slice(1)) {
    const out = join(city.stick, `${area}-office.ankommen`);
    city.json(area, "bundle", "export", "--to", "office", "--scope", "office", "--out", out);
  }
  await begin("office");
  await window.find("//h1[contains(., 'Überblick')]");
  await say("Eingang");
  await window.find("//h1[contains(., 'Eingang')]");
  await tabToButton("Ordner wählen");
  await window.press(key.enter);
  await window.reads("5 Dateien einlesen", 60);
  await picture("monday-shown");
  assert.equal(onTheStick(".receipt.ankommen").length, 0, "looking writes nothing");
  await window.press(key.enter); // the focus is where it goes on
  await until("five receipts", () => onTheStick(".receipt.ankommen").length === 5, 60);
  await say("Überblick");
  await window.find("//h1[contains(., 'Überblick')]");
  await picture("monday-overview");
  await end();
});

test("a file that was double-clicked waits for the password, and then asks", async () => {
  const [receipt] = onTheStick(".receipt.ankommen").filter((name) => name.startsWith("area-1"));
  assert.ok(receipt, "the receipt of the first area");
  window = await city.window("area-1", join(city.stick, receipt));
  await window.focus("input[type=password]");
  const locked = await window.text();
  assert.ok(!locked.includes("Quittung") && !locked.includes(receipt), "the locked window says nothing of the file");
  await window.typeHere(city.password("area-1"));
  await window.press(key.enter);
  await window.reads("ist angekommen", 60);
  await picture("double-click");
  await window.press(key.enter);
  await window.reads("ist beim Büro", 60);
});

/** Presses the tab key until the focus is on the button that begins so. */
async function tabToButton(label) {
  for (let presses = 0; presses < 60; presses += 1) {
    const on = await window.run("return document.activeElement?.textContent?.trim() ?? ''");
    if (on.startsWith(label)) return;
    await window.press(key.tab);
  }
  assert.fail(`the tab key does not reach „${label}“`);
}
