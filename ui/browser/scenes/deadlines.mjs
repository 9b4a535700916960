import { choose, click, inTurn } from "./steps.mjs";

const query = "unlocked&letters";
const at = "/deadlines";
/** Opens the explanation of a line. */
const explain = (words) => (page) => page.getByRole("row", { name: words }).getByRole("link").first().click();
const end = (words) => (page) =>
  page
    .getByRole("row", { name: words })
    .getByRole("button", { name: /^(Beenden|End): / })
    .click();
const save = click(/Speichern|Save/);

export const deadlines = [
  { name: "deadlines", query, at },
  { name: "deadlines-empty", query: "unlocked", at },
  { name: "deadlines-error", query: `${query}&error=io`, at },
  { name: "deadlines-loading", query: `${query}&slow`, at, act: (page) => page.waitForTimeout(300) },
  { name: "deadlines-many", query: `${query}&many=2000`, at },
  {
    name: "deadlines-ended",
    query,
    at,
    act: (page) => page.getByText(/auch beendete|also ended/).click(),
  },
  { name: "deadlines-calendar", query, at, act: click(/^(Kalenderdatei|Calendar file)$/) },
  { name: "deadline", query, at, act: explain(/Letekidan/) },
  { name: "deadline-open", query, at, act: explain(/falls es ein Bescheid/) },
  { name: "deadline-moved", query, at, act: explain(/Azad/) },
  { name: "deadline-refused", query, at, act: explain(/Yohannes/) },
  { name: "deadline-end", query, at, act: end(/Letekidan/) },
  { name: "deadline-end-wrong", query, at, act: inTurn(end(/Letekidan/), save) },
  { name: "deadline-late", query, at, act: end(/Abdulrahman/) },
  {
    name: "deadline-missed",
    query,
    at,
    act: inTurn(end(/Abdulrahman/), choose(/^(versäumt|missed)$/), save, (page) =>
      page.getByLabel(/Hindernis|obstacle/).fill("11.12."),
    ),
  },
  {
    name: "deadline-retake",
    query,
    at,
    act: inTurn(explain(/Letekidan/), click(/^(Neu berechnen|Compute anew)$/)),
  },
  {
    name: "deadline-sheet",
    query,
    at,
    act: inTurn(explain(/Letekidan/), click(/Ihre Frist|Your deadline/)),
  },
  {
    name: "person-deadlines",
    query,
    at,
    act: (page) =>
      page
        .getByRole("link", { name: /Letekidan/ })
        .first()
        .click(),
  },
];
