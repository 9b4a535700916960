// The main path by keyboard alone: unlock, find by another spelling, note, bundle, lock.
import assert from "node:assert/strict";

/** Walks it; throws where the keyboard does not get any further. */
export async function walkByKeyboard(page, address) {
  const type = (text) => page.keyboard.type(text);
  const press = (...keys) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focused = () => page.evaluate(() => document.activeElement?.tagName ?? "");
  const title = () => page.locator("h1").first().textContent();

  await page.goto(`${address}?lang=de`);
  await page.locator("input[type=password]").waitFor();
  await type("ankommen");
  await press("Enter");
  await page.getByRole("heading", { name: "Freitag, 11. Dezember" }).waitFor();

  await press("Control+f");
  await type("chalil jussuf");
  await page
    .getByText("andere Schreibweise")
    .or(page.getByText("Name", { exact: true }))
    .first()
    .waitFor();
  await press("Enter");
  await page.getByRole("heading", { level: 1, name: "Khalil Yusuf" }).waitFor();
  await page.waitForTimeout(100);
  assert.notEqual(await focused(), "BODY", "the focus is not lost when a person is opened");

  await press("Control+n");
  await page.getByRole("dialog").waitFor();
  const who = page.getByRole("dialog").getByRole("row");
  assert.match((await who.first().textContent()) ?? "", /Khalil/, "the note is about whose file is open");
  // Somebody else too: back to the field of the names, and the first one it finds.
  await press("Shift+Tab");
  await type("Rahwa");
  await page.getByRole("option", { name: /Rahwa/ }).waitFor();
  await press("ArrowDown", "Enter");
  await who.nth(1).waitFor();
  // From the person to the note by Tab alone.
  for (let step = 0; step < 12 && (await focused()) !== "TEXTAREA"; step += 1) await press("Tab");
  assert.equal(await focused(), "TEXTAREA", "Tab reaches the text of the note");
  await type("Nur mit der Tastatur geschrieben.");
  await press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await press("Control+n");
  assert.equal(
    await page.getByRole("dialog").locator("textarea").inputValue(),
    "Nur mit der Tastatur geschrieben.",
    "Esc closes and keeps the draft",
  );
  await press("Control+Enter");
  // The next one, about nobody yet: a name, and three keys.
  await page.getByRole("dialog").getByRole("row").first().waitFor({ state: "detached" });
  await type("Rahwa");
  await press("Enter");
  await who.first().waitFor();
  await page.waitForTimeout(100);
  await type("1a");
  await press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("Nur mit der Tastatur geschrieben.").waitFor();
  await page.waitForTimeout(100);
  assert.notEqual(await focused(), "BODY", "the focus is not lost after a dialog");

  await press("Control+e");
  await page.getByRole("heading", { level: 1, name: "Paket an das Büro" }).waitFor();
  assert.equal(await title(), "Paket an das Büro");

  await press("Control+l");
  await page.locator("input[type=password]").waitFor();
  const left = await page.evaluate(() => document.documentElement.outerHTML + document.title + location.href);
  for (const word of ["Khalil", "Yusuf", "Raum Nord", "Falkenhag"]) {
    assert.ok(!left.includes(word), `the locked screen says nothing, but it says ${word}`);
  }
}
