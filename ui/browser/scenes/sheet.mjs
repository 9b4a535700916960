import { click, inTurn, letekidan, openPerson, press } from "./steps.mjs";

const paper = press("Control+Shift+p");
/** Takes a kind by its name. */
const take = (name) => async (page) => {
  await page.getByRole("option", { name }).first().click();
  await page.locator(".sheet-cols").waitFor();
};
const language = (name) => async (page) => {
  await page.locator("[data-field=language] button").click();
  await page.getByRole("option", { name }).first().click();
};
/** The pages are set at a pause. */
const pages = async (page) => {
  await page.locator(".sheet-page").first().waitFor();
  await page.waitForTimeout(400);
};
const type = (label, text) => (page) => page.getByLabel(label).fill(text);
const pick = (field, name) => async (page) => {
  await page.locator(`[data-field=${field}] button`).first().click();
  await page.getByRole("option", { name }).first().click();
};
const toggle = (field, name) => (page) =>
  page
    .locator(`[data-field=${field}]`)
    .getByRole("button", { name })
    .or(page.locator(`[data-field=${field}]`).getByRole("radio", { name }))
    .first()
    .click();
const of = (name, ...steps) => ({
  query: "unlocked",
  at: "/people",
  act: inTurn(openPerson(name), paper, ...steps),
});
const slip = [take(/^Termin|^Appointment/), pages];
const deadline = [
  take(/^Ihre Frist|^Your deadline/),
  type(/^Letzter Tag|^Last day/, "28.12."),
  type(/^Zu Ihnen kommen bis|^Come to you by/, "24.12."),
  type(/^Von wem|^Who wrote/, "Bundesamt für Migration und Flüchtlinge"),
  pick("action", /^Klage$|^lawsuit/),
];

export const sheet = [
  { name: "sheet", ...of(letekidan) },
  { name: "sheet-nobody", query: "unlocked", at: "/people", act: inTurn(press("Control+Shift+p")) },
  { name: "sheet-slip", ...of(letekidan, ...slip) },
  { name: "sheet-slip-arabic", ...of(letekidan, ...slip, language(/^Arabisch|^Arabic/), pages) },
  {
    name: "sheet-deadline-ukrainian",
    ...of(letekidan, ...deadline, language(/^Ukrainisch|^Ukrainian/), pages),
  },
  { name: "sheet-deadline-sorani", ...of(letekidan, ...deadline, language(/Sorani/), pages) },
  {
    name: "sheet-deadline-rule",
    ...of(
      letekidan,
      take(/^Ihre Frist|^Your deadline/),
      toggle("by", /Regel|by a rule/),
      pick("rule", /Klage gegen Ablehnung/),
      type(/^Brief kam am|^Letter came on/, "11.12."),
      type(/^Von wem|^Who wrote/, "Bundesamt für Migration und Flüchtlinge"),
      pick("action", /^Klage$|^lawsuit/),
      (page) => page.waitForTimeout(600),
    ),
  },
  { name: "sheet-missing", ...of(letekidan, take(/^Schweigepflicht|^Release/), click(/^Drucken:|^Print:/)) },
  {
    name: "sheet-wrong-day",
    ...of(letekidan, ...deadline, type(/^Zu Ihnen kommen bis|^Come to you by/, "30.12."), (page) =>
      page.waitForTimeout(600),
    ),
  },
  {
    name: "sheet-letter",
    ...of(
      letekidan,
      take(/Ausländerbehörde|immigration authority/),
      type(/^An wen|^To whom/, "Kreis Musterstadt, Ausländerbehörde"),
      type(/^Ort der Unterschrift|^Place of signature/, "Musterstadt"),
      pages,
    ),
  },
  {
    name: "sheet-text",
    ...of(letekidan, ...slip, click(/^Als Text|^As text/)),
  },
  {
    name: "sheet-originals",
    ...of(letekidan, take(/^Quittung|^Receipt/), toggle("papers", /Reisepass|passport/), pages),
  },
  { name: "sheet-protected", ...of("Okonkwo", take(/Bundesamt|Federal Office/)) },
  {
    name: "sheet-discreet",
    ...of(letekidan, press("Control+Shift+d"), ...slip.slice(0, 1), (page) => page.waitForTimeout(600)),
  },
];
