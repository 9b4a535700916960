import { click, inTurn, press } from "./steps.mjs";

const open = click(/Liste wählen|Choose a list/);

export const list = [
  { name: "list", query: "unlocked", at: "/list" },
  { name: "list-loading", query: "unlocked&slow", at: "/list", act: (page) => page.waitForTimeout(300) },
  { name: "list-error", query: "unlocked&error=disk_full", at: "/list" },
  { name: "list-open", query: "unlocked", at: "/list", act: open },
  {
    name: "list-rows",
    query: "unlocked",
    at: "/list",
    act: inTurn(open, (page) => page.getByRole("article").nth(1).scrollIntoViewIfNeeded()),
  },
  {
    name: "list-correct",
    query: "unlocked",
    at: "/list",
    act: inTurn(open, click(/Richtigstellen|Put right/)),
  },
  {
    name: "list-correct-wrong",
    query: "unlocked",
    at: "/list",
    act: inTurn(
      open,
      click(/Richtigstellen|Put right/),
      (page) => page.getByRole("textbox", { name: /Geburt|Date of birth/ }).fill("30.02.1990"),
      press("Enter"),
    ),
  },
  {
    name: "list-done",
    query: "unlocked",
    at: "/list",
    act: inTurn(
      open,
      (page) => page.getByRole("checkbox", { name: /erfunden|invented/ }).press("Space"),
      (page) => page.getByRole("button", { name: /^(Einlesen|Take in)$/ }).click(),
    ),
  },
];
