import { choose, click, inTurn, press, search } from "./steps.mjs";

export const people = [
  { name: "people", query: "unlocked", at: "/people" },
  { name: "people-empty", query: "unlocked&empty", at: "/people" },
  { name: "people-loading", query: "unlocked&slow", at: "/people", act: (page) => page.waitForTimeout(300) },
  { name: "people-error", query: "unlocked&error=database_damaged", at: "/people" },
  { name: "people-many", query: "unlocked&many=2000", at: "/people" },
  { name: "people-too-many", query: "unlocked&many=10100", at: "/people" },
  { name: "people-homes", query: "unlocked", at: "/people", act: click(/nach Haushalt|by household/) },
  {
    name: "people-next-deadline",
    query: "unlocked&letters",
    at: "/people",
    act: inTurn(
      choose(/^(Nächster Termin|Next date)/),
      (page) => page.waitForTimeout(150),
      (page) => page.locator(".line:has([data-due])").first().press("ArrowRight"),
    ),
  },
  {
    name: "people-view",
    query: "unlocked",
    at: "/people",
    act: choose(/Papiere laufen ab|Papers running out/),
  },
  {
    name: "people-filter",
    query: "unlocked",
    at: "/people",
    act: inTurn(click(/^(Merkmal|Attention)/), press("Space"), press("ArrowDown"), press("Space")),
  },
  {
    name: "people-chosen",
    query: "unlocked",
    at: "/people",
    act: inTurn(
      (page) => page.getByRole("row").first().focus(),
      press("Space"),
      press("Shift+ArrowDown"),
      press("Shift+ArrowDown"),
    ),
  },
  {
    name: "people-save-view",
    query: "unlocked",
    at: "/people",
    act: inTurn(click(/nach Haushalt|by household/), click(/Ansicht speichern|Save view/), press("Enter")),
  },
  { name: "search", query: "unlocked", at: "/people", act: search("chalil") },
  { name: "search-note", query: "unlocked", at: "/people", act: search("kinderarzt") },
  { name: "search-nothing", query: "unlocked", at: "/people", act: search("qqqq") },
];
