import { choose, inTurn } from "./steps.mjs";

const type = (text) => (page) => page.getByLabel(/Name, Unterkunft|Name, shelter/).fill(text);
const loading = (page) => page.waitForTimeout(300);

export const office = [
  { name: "overview", query: "unlocked&seat=office", at: "/overview" },
  { name: "overview-empty", query: "unlocked&seat=office&empty", at: "/overview" },
  { name: "overview-error", query: "unlocked&seat=office&error=io", at: "/overview" },
  { name: "overview-loading", query: "unlocked&seat=office&slow", at: "/overview", act: loading },
  { name: "named", query: "unlocked&seat=office", at: "/named" },
  { name: "named-empty", query: "unlocked&seat=office&empty", at: "/named" },
  { name: "named-error", query: "unlocked&seat=office&error=io", at: "/named" },
  { name: "named-loading", query: "unlocked&seat=office&slow", at: "/named", act: loading },
  {
    name: "named-filter",
    query: "unlocked&seat=office",
    at: "/named",
    act: inTurn(choose(/^Mitte/), type("haus")),
  },
  { name: "named-none", query: "unlocked&seat=office", at: "/named", act: type("qqqq") },
];
