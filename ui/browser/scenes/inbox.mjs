import { click, inTurn } from "./steps.mjs";

const office = "unlocked&seat=office";
const choose = click(/Dateien wählen|Choose files/);

export const inbox = [
  { name: "inbox", query: office, at: "/inbox" },
  { name: "inbox-empty", query: `${office}&empty`, at: "/inbox" },
  { name: "inbox-error", query: `${office}&error=io`, at: "/inbox" },
  { name: "inbox-loading", query: `${office}&slow=60000`, at: "/inbox" },
  { name: "inbox-offered", query: office, at: "/inbox", act: choose },
  {
    name: "inbox-line-by-line",
    query: office,
    at: "/inbox",
    act: inTurn(choose, (page) => page.getByRole("row", { name: /Nord 42/ }).click()),
  },
  {
    name: "inbox-taken",
    query: office,
    at: "/inbox",
    act: inTurn(choose, click(/Dateien einlesen|Take in 3/)),
  },
  {
    name: "inbox-working",
    query: `${office}&slow=60000`,
    at: "/inbox",
    act: inTurn(choose, (page) => page.getByRole("progressbar").first().waitFor()),
  },
];
