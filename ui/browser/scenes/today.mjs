import { click, inTurn } from "./steps.mjs";

const at = "/today";
const later = (page) =>
  page
    .getByRole("button", { name: /^(Später|Later): / })
    .first()
    .click();
const add = click(/^(Aufgabe|Task)$/);

export const today = [
  { name: "today", query: "unlocked", at },
  { name: "today-empty", query: "unlocked&empty", at },
  { name: "today-error", query: "unlocked&error=io", at },
  { name: "today-loading", query: "unlocked&slow", at, act: (page) => page.waitForTimeout(300) },
  { name: "today-many", query: "unlocked&many=2000", at },
  { name: "today-later", query: "unlocked", at, act: later },
  { name: "today-done", query: "unlocked", at, act: click(/^(Erledigt|Done): /) },
  { name: "task", query: "unlocked", at, act: add },
  {
    name: "task-wrong",
    query: "unlocked",
    at,
    act: inTurn(
      add,
      (page) => page.getByRole("radio", { name: /^(Termin|Appointment)$/ }).click(),
      (page) => page.getByLabel(/Uhr|time/).fill("99"),
      click(/Speichern|Save/),
    ),
  },
];
