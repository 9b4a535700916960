// The door that stands in the page looks like the one that takes its place, and loses nothing that is typed meanwhile.
import assert from "node:assert/strict";
import { dresses } from "./plan.mjs";

/** Each standing door, and the invented city whose door looks like that. */
const doors = { sheet: "", bare: "sheet=none" };

/** Looks at every door in both languages and in every dress; throws where one differs from its successor, or forgets. */
export async function standAtTheDoor(page, address) {
  for (const [door, city] of Object.entries(doors)) {
    for (const lang of ["de", "en"]) {
      for (const dress of Object.values(dresses)) {
        await compare(page, `${address}?door=${door}&lang=${lang}&theme=${dress.theme}&${city}`, dress);
      }
    }
  }
  await typeEarly(page, `${address}?door=sheet&lang=de`);
}

/** Opens the page while the program behind it is held back. */
async function openDoor(page, address) {
  let letGo;
  const held = new Promise((done) => {
    letGo = done;
  });
  await page.route("**/begin-*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  const field = await page.waitForSelector("input[type=password]");
  assert.ok(await field.evaluate((input) => input === document.activeElement), "one can type at once");
  return async () => {
    letGo();
    await page.waitForFunction((input) => !input.isConnected, field);
    await page.unroute("**/begin-*.js");
  };
}

async function compare(page, address, { size: [width, height], forcedColors = "none" }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ forcedColors });
  const letGo = await openDoor(page, address);
  await page.evaluate(() => document.fonts.ready);
  const before = await takePicture(page);
  await letGo();
  // Its number is what the program alone knows.
  await page.getByText(/^Version/).evaluate((version) => {
    version.style.visibility = "hidden";
  });
  const after = await takePicture(page);
  assert.ok(before.equals(after), `${new URL(address).search}: the door changes when the program comes`);
}

/** Without the caret, which blinks. */
async function takePicture(page) {
  await page.locator("input[type=password]").evaluate((field) => {
    field.style.caretColor = "transparent";
  });
  return page.screenshot();
}

async function typeEarly(page, address) {
  const letGo = await openDoor(page, address);
  await page.keyboard.type("anko");
  await letGo();
  await page.keyboard.type("mmen");
  assert.equal(
    await page.locator("input[type=password]").inputValue(),
    "ankommen",
    "no key is lost between the doors",
  );
  const sent = await openDoor(page, address);
  await page.keyboard.type("ankommen");
  await page.keyboard.press("Enter");
  await sent();
  await page.getByRole("heading", { level: 1, name: "Freitag, 11. Dezember" }).waitFor();
}
