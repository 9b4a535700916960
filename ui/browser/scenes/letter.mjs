import { choose, click, inTurn, letekidan, longest, openPerson, press } from "./steps.mjs";

const open = press("Control+b");
const asylum = choose(/Bundesamt|Federal Office/);
const action = choose(/^.?(Asylbescheid: Klage|Asylum decision: court action)/);
const field = (name, typed) => async (page) => {
  await page.getByLabel(name).fill(typed);
  await page.waitForTimeout(150);
};
const arrived = field(/Tag auf dem Umschlag|Day on the envelope/, "10.12.2026");
const dated = field(/^(Datum des Briefs|Date of the letter)$/, "7.12.2026");
const filed = field(/^(eingereicht am|filed on)$/, "1.7.2026");
const begun = inTurn(openPerson(letekidan), open, asylum, action);
const known = inTurn(
  begun,
  choose(/2 Wochen|2 weeks/),
  choose(/gelber Umschlag, ihr selbst|yellow envelope, handed/),
  choose(/die Person selbst|the person/),
  arrived,
  dated,
  filed,
);

/** The file of somebody who has a letter, and its correction. */
const correct = inTurn(
  (page) =>
    page
      .getByRole("link", { name: /Letekidan/ })
      .first()
      .click(),
  click(/^(Berichtigen|Correct): /),
);
const assign = (page) =>
  page
    .getByRole("region", { name: /Briefe noch ohne Person|Letters without a person/ })
    .getByRole("button", { name: /^(Person zuordnen|Assign to a person): / })
    .click();
const filmon = (page) =>
  page
    .getByRole("dialog")
    .locator("label")
    .filter({ hasText: /^Filmon/ })
    .click();
const letters = { query: "unlocked&letters", at: "/deadlines" };

export const letter = [
  { name: "letter", query: "unlocked", at: "/people", act: known },
  { name: "letter-empty", query: "unlocked", at: "/people", act: open },
  { name: "letter-of-person", query: "unlocked", at: "/people", act: inTurn(openPerson(letekidan), open) },
  { name: "letter-open-questions", query: "unlocked", at: "/people", act: inTurn(begun, arrived) },
  {
    name: "letter-wrong-day",
    query: "unlocked",
    at: "/people",
    act: inTurn(begun, field(/Tag auf dem Umschlag|Day on the envelope/, "24.12.2026")),
  },
  {
    name: "letter-nothing-said",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(longest), open, click(/^(Speichern|Save)/)),
  },
  {
    name: "letter-entered",
    query: "unlocked",
    at: "/people",
    act: inTurn(known, press("Enter"), (page) =>
      page.getByRole("button", { name: /^(Fertig|Done)/ }).waitFor(),
    ),
  },
  { name: "correct-letter", ...letters, act: correct },
  { name: "correct-letter-moves", ...letters, act: inTurn(correct, arrived) },
  {
    name: "correct-letter-wrong",
    ...letters,
    act: inTurn(
      correct,
      field(/Tag auf dem Umschlag|Day on the envelope/, "32.12."),
      click(/^(Speichern|Save)/),
    ),
  },
  {
    name: "correct-letter-for-one-more",
    ...letters,
    act: inTurn(correct, filmon, (page) =>
      page.getByText(/^(Kommt hinzu|Comes with it)$/).scrollIntoViewIfNeeded(),
    ),
  },
  {
    name: "correct-letter-for-one-less",
    ...letters,
    act: inTurn(
      correct,
      filmon,
      click(/^(Speichern|Save)/),
      click(/^(Berichtigen|Correct): /),
      filmon,
      click(/^(Speichern|Save)/),
    ),
  },
  { name: "correct-letter-of-nobody", ...letters, act: assign },
  {
    name: "correct-letter-moved",
    ...letters,
    act: inTurn(correct, arrived, click(/^(Speichern|Save)/), (page) =>
      page.getByRole("button", { name: /^(Frist ansehen|Look at the deadline)/ }).waitFor(),
    ),
  },
  {
    // Nothing is found above them, so they are in sight.
    name: "letters-of-nobody",
    ...letters,
    act: field(/^(Nach Person suchen|Search by person)/, "Umschlag"),
  },
];
