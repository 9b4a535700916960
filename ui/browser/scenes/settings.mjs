import { click, inTurn, press } from "./steps.mjs";

const search = (label, text) => async (page) => {
  await page.getByLabel(label).fill(text);
  await page.waitForTimeout(150);
};
const unfold = (name) => (page) => page.getByRole("button", { name }).first().click();
const ready = (name) => (page) => page.getByRole("heading", { name }).first().waitFor();

export const settings = [
  { name: "settings-display", query: "unlocked", at: "/settings/display" },
  { name: "settings-lock", query: "unlocked", at: "/settings/lock" },
  { name: "settings-lock-slow", query: "unlocked&slow", at: "/settings/lock" },
  { name: "settings-lock-error", query: "unlocked&error=disk_full", at: "/settings/lock" },
  { name: "settings-office", query: "unlocked&seat=office", at: "/settings/lock" },
  {
    name: "settings-rules",
    query: "unlocked",
    at: "/settings/rules",
    act: inTurn(ready(/Fassung|Version of/), unfold(/^Klage gegen/)),
  },
  {
    name: "settings-rules-none",
    query: "unlocked",
    at: "/settings/rules",
    act: search(/Regel suchen|Find a rule/, "Wetter"),
  },
  {
    name: "settings-rules-newer",
    query: "unlocked",
    at: "/settings/rules",
    act: click(/^(Neuere Regeln einlesen|Read in newer rules)/),
  },
  { name: "about", query: "unlocked", at: "/about", act: ready(/Arbeit anderer|work of others/) },
  {
    name: "about-licence",
    query: "unlocked",
    at: "/about",
    act: inTurn(ready(/Arbeit anderer|work of others/), search(/Bestandteil, Lizenz|Find a part/, "react")),
  },
  { name: "handbook", query: "unlocked", at: "/handbook", act: ready("Nachschlagen") },
  { name: "handbook-page", query: "unlocked", at: "/handbook/paket", act: ready("Ist es angekommen?") },
  {
    name: "handbook-heading",
    query: "unlocked",
    at: "/handbook/fehler/wrong_password",
    act: ready("wrong_password"),
  },
  {
    name: "handbook-search",
    query: "unlocked",
    at: "/handbook",
    act: inTurn(ready("Nachschlagen"), search(/Im Handbuch suchen|Search the handbook/, "quittung")),
  },
  {
    name: "handbook-none",
    query: "unlocked",
    at: "/handbook",
    act: inTurn(ready("Nachschlagen"), search(/Im Handbuch suchen|Search the handbook/, "xyzzy")),
  },
  { name: "handbook-nowhere", query: "unlocked", at: "/handbook/nirgends", act: ready("Nachschlagen") },
  {
    name: "handbook-dialog",
    query: "unlocked",
    at: "/settings/lock",
    act: inTurn(ready(/^Sperren|^Locking/), press("F1"), ready("Regeln und Rechtsstand")),
  },
  {
    name: "handbook-locked",
    query: "",
    act: inTurn(press("F1"), ready("Entsperren")),
  },
];
