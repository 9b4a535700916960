import { click, inTurn, letekidan, longest, openPerson, press } from "./steps.mjs";

const open = press("Control+n");
/** Somebody by name, as it is typed. */
const about = (name) => async (page) => {
  await page.getByRole("combobox").first().fill(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
};
const keys = (typed) => async (page) => {
  await page.waitForTimeout(150);
  for (const key of typed) await page.keyboard.press(key);
};
const text = (typed) => (page) => page.locator(".note-text textarea").fill(typed);
const again = (place) => (page) =>
  page
    .getByRole("radiogroup", { name: /^(Wieder am|Again on)$/ })
    .getByRole("radio")
    .nth(place)
    .click();
const pause = (page) => page.waitForTimeout(600);
const filled = inTurn(
  open,
  about("Letekidan"),
  keys(["1", "a"]),
  text("Hält den Brief in der Hand und fragt, ob sie jetzt gehen muss. Erklärt: nein, sie darf bleiben."),
  again(1),
  pause,
);

export const note = [
  { name: "note-empty", query: "unlocked", at: "/people", act: open },
  { name: "note", query: "unlocked", at: "/people", act: filled },
  { name: "note-of-person", query: "unlocked", at: "/people", act: inTurn(openPerson(letekidan), open) },
  {
    name: "note-nothing-said",
    query: "unlocked",
    at: "/people",
    act: inTurn(open, click(/^(Speichern|Save)$/)),
  },
  {
    name: "note-arabic",
    query: "unlocked",
    at: "/people",
    act: inTurn(
      open,
      about("رقية"),
      keys(["5", "g"]),
      text("تحتاج إلى موعد عند الطبيب يوم الاثنين، الهاتف 0151 5550142."),
      pause,
    ),
  },
  {
    name: "note-long-names",
    query: "unlocked",
    at: "/people",
    act: inTurn(open, about(longest), about("Letekidan"), about("Rahwa"), keys(["3", "w"])),
  },
  {
    name: "note-everything-open",
    query: "unlocked",
    at: "/people",
    act: inTurn(open, about("Azad"), keys(["0", "m", "9"]), again(4), click(/^(Speichern|Save)$/)),
  },
  {
    name: "note-aside",
    query: "unlocked",
    at: "/people",
    act: inTurn(filled, click(/Beiseite legen|Put aside/), about("Azad"), keys(["2"])),
  },
  {
    name: "note-correct",
    query: "unlocked",
    at: "/people",
    act: inTurn(open, click(/berichtigen|Correct/)),
  },
];
