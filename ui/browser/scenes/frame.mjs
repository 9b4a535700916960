import { click, inTurn, letekidan, openPerson, press } from "./steps.mjs";

const type = (text) => async (page) => {
  await page.keyboard.type(text);
  await page.waitForTimeout(700);
};
const palette = (text) => inTurn(press("Control+k"), type(text));
const note = inTurn(openPerson(letekidan), press("Control+n"), type("1a"), press("Enter"));
const saved = inTurn(note, (page) => page.getByRole("button", { name: /Rückgängig|Undo/ }).waitFor());

export const frame = [
  { name: "keys", query: "unlocked", at: "/people", act: press("Shift+?") },
  {
    name: "palette",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(letekidan), press("Control+k")),
  },
  { name: "palette-person", query: "unlocked", at: "/people", act: palette("chalil") },
  { name: "palette-note", query: "unlocked", at: "/people", act: palette("kinderarzt") },
  { name: "palette-deed", query: "unlocked", at: "/bundle", act: palette("englisch") },
  { name: "palette-nothing", query: "unlocked", at: "/people", act: palette("qqqq") },
  { name: "palette-error", query: "unlocked&error=database_damaged", at: "/people", act: palette("sperren") },
  { name: "palette-office", query: "unlocked&seat=office", at: "/overview", act: palette("") },
  { name: "saved", query: "unlocked", at: "/people", act: saved },
  {
    name: "steps",
    query: "unlocked",
    at: "/people",
    act: inTurn(saved, press("Control+z"), palette("zuletzt"), press("Enter"), type("")),
  },
  { name: "steps-empty", query: "unlocked", at: "/people", act: inTurn(press("Control+z"), type("")) },
  { name: "discreet", query: "unlocked", at: "/people", act: press("Control+Shift+D") },
  {
    name: "discreet-person",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(letekidan), press("Control+Shift+D")),
  },
  {
    name: "discreet-look",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(letekidan), press("Control+Shift+D"), click(/zeigen: Namen|briefly: names/)),
  },
  {
    name: "discreet-facts",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(letekidan), press("Control+Shift+D"), (page) =>
      page.getByRole("tab", { name: /Stammdaten|Facts|Master/ }).click(),
    ),
  },
  {
    name: "discreet-list",
    query: "unlocked",
    at: "/list",
    act: inTurn(press("Control+Shift+D"), click(/Liste wählen|Choose a list/)),
  },
  { name: "discreet-named", query: "unlocked&seat=office", at: "/named", act: press("Control+Shift+D") },
  { name: "discreet-bundle", query: "unlocked", at: "/bundle", act: press("Control+Shift+D") },
  {
    name: "discreet-palette",
    query: "unlocked",
    at: "/people",
    act: inTurn(press("Control+Shift+D"), palette("kinderarzt")),
  },
];
