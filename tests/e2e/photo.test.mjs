// A photographed letter, in the real window and by keyboard alone: from the stick to its letter, into her pictures and to her
// deadline. On the disk nothing of it can be read.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DemoCity, pictures } from "./city.mjs";
import { key, until } from "./driver.mjs";

/** A JPEG of a letter that nobody wrote. */
const invented = new URL("../../ui/src/backend/memory/pictures.json", import.meta.url);
const jpeg = Buffer.from(JSON.parse(readFileSync(invented, "utf8")).letter, "base64");

let city;
let window;
let person;
let letter;
let deadline;

const picture = (name) => window.picture(join(pictures, `photo-${name}.png`));

/** So many points are read at a time: no other file has just these by chance. */
const PIECE = 48;
/** Pieces of a picture from behind its head, where it is itself. */
function piecesOf(bytes) {
  const places = [0.3, 0.5, 0.7, 0.9].map((part) => Math.floor(bytes.length * part));
  return places.map((place) => bytes.subarray(place, place + PIECE).toString("latin1"));
}

/** Where the focus is: the element's own words, or its name. */
const focused = () =>
  window.run(
    "const on = document.activeElement; return on && on !== document.body ? (on.getAttribute('aria-label') ?? on.textContent ?? '').trim() : ''",
  );

/** Presses the tab key until the focus is on something called that. */
async function tabTo(name) {
  for (let presses = 0; presses < 90; presses += 1) {
    if (name.test(await focused())) return;
    await window.press(key.tab);
  }
  assert.fail(`the tab key does not reach ${name}`);
}

/** Chooses a tab of her file: the tab key comes to the row of them, the arrows choose. */
async function chooseTab(name) {
  for (let presses = 0; presses < 90; presses += 1) {
    if (await window.run("return document.activeElement.matches('[role=tab]')")) break;
    await window.press(key.tab);
  }
  for (let presses = 0; presses < 20; presses += 1) {
    if (name.test(await focused())) return;
    await window.press(key.right);
  }
  assert.fail(`the arrows do not reach ${name}`);
}

/** Waits until a small picture is not only announced but shown. */
const showsPicture = (inside) =>
  until(
    "the picture",
    () => window.run("return (document.querySelector(arguments[0])?.naturalWidth ?? 0) > 0", `${inside} .thumbnail img`),
    60,
  );

before(async () => {
  city = new DemoCity(24);
  person = city.lines("area-1", "person", "list").find(({ age }) => age >= 18);
  assert.ok(person, "a grown-up lives in the invented city");
  const entered = city.json(
    ...["area-1", "letter", "add", "--person", person.id, "--sender", "bamf", "--dated", "2026-01-12"],
    ...["--service", "S1", "--signer", "addressee", "--arrived", "2026-01-14"],
    ...["--rule", "klage_vg_1m", "--what", "Klage mit Foto"],
  );
  letter = entered.letter;
  deadline = entered.deadlines[0];
  writeFileSync(join(city.stick, "Foto.jpg"), jpeg);
});

after(async () => {
  await window?.close();
  await city?.remove();
});

test("a photo from the stick hangs on its letter, in her pictures and at the deadline, all by keyboard", async () => {
  window = await city.window("area-1");
  await window.focus("input[type=password]");
  await window.typeHere(city.password("area-1"));
  await window.press(key.enter);
  await window.find("//h1[contains(., '. ')]");
  const [{ given, family }] = person.names;
  await window.press(key.ctrl, "k");
  await window.focus("[role=dialog] input");
  await window.typeHere(`${given} ${family}`.trim().toLowerCase());
  await window.find("//*[@role='dialog']//*[@role='option']");
  await window.press(key.enter);
  await window.find("//h1[@id='person-name']");

  await chooseTab(/^Fristen & Post/);
  await window.find("//button[normalize-space() = 'Foto anhängen …']");
  await tabTo(/^Foto anhängen/);
  await window.press(key.enter);
  await window.find("//*[@role='dialog']//h2[normalize-space() = 'Seiten des Briefs']");
  await tabTo(/^Seite anhängen/);
  await window.press(key.enter);
  await window.reads("Eine Seite ist angehängt.", 60);
  await window.reads("Die Datei, die Sie gewählt haben, liegt noch, wo sie war.");
  await showsPicture("[role=dialog]");
  await picture("added");
  await window.press(key.escape);
  await until("the focus back on the pages", async () => (await focused()) === "1 Seite");

  await chooseTab(/^Bilder/);
  await showsPicture("main");
  await picture("in-her-pictures");

  await chooseTab(/^Fristen & Post/);
  await tabTo(/Klage mit Foto/);
  await window.press(key.enter);
  await until("the page of the deadline", () => window.run("return location.hash === arguments[0]", `#/deadlines/${deadline}`));
  await window.reads("Seiten des Briefs");
  await showsPicture("main");
  await picture("at-the-deadline");
});

test("of the photo nothing lies open on the disk, neither as it was brought nor as it is kept", async () => {
  await window.close();
  window = undefined;
  const [page] = city.lines("area-1", "attachment", "list", "--letter", letter);
  const out = join(city.stick, "zurück.jpg");
  city.json("area-1", "attachment", "save", page.id, "--out", out);
  const shown = readFileSync(out);
  assert.equal(shown.subarray(0, 3).toString("hex"), "ffd8ff", "it is a picture again for whoever has the password");
  const kept = city.kept();
  const left = city.leftovers();
  assert.ok(kept.includes("area-1.db") && left.includes("de.ankommen.desktop"), "this is where they write");
  for (const piece of [...piecesOf(jpeg), ...piecesOf(shown)]) {
    assert.equal(piece.length, PIECE);
    assert.ok(!kept.includes(piece), "a piece of the picture lies open in the caseload");
    assert.ok(!left.includes(piece), "a piece of the picture lies open in a file of the window");
  }
  assert.ok(readFileSync(out, "latin1").includes(piecesOf(shown)[0]), "such a piece would be found");
});
