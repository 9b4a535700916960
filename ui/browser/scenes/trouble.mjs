import { click, inTurn } from "./steps.mjs";

const type = (label, text) => async (page) => {
  await page.getByLabel(label).first().fill(text);
  await page.keyboard.press("Enter");
};
const unlock = type(/^(Passwort|Password)$/, "ankommen");
const restore = click(/Aus einer Sicherung|Bring back from/);
// The door stands there first; what keeps it shut comes a moment later.
const told = (page) => page.locator(".trouble h1").waitFor();
const closed = (code) => ({ name: `trouble-${code}`, query: `trouble=${code}`, act: told });
const opening = (code) => ({ name: `trouble-${code}`, query: `trouble=${code}`, act: inTurn(unlock, told) });
const odd = (what) => ({ name: `odd-${what}`, query: `unlocked&odd=${what}`, at: "/people" });

export const trouble = [
  { ...closed("database_lost"), name: "trouble" },
  ...["database_damaged", "slots_damaged", "database_newer"].map(closed),
  ...["database_busy", "read_only", "disk_full"].map(opening),
  { name: "trouble-restore", query: "trouble=database_damaged", act: restore },
  {
    name: "trouble-restore-sheet",
    query: "trouble=database_lost",
    act: inTurn(
      restore,
      click(/Andere Datei|Choose another/),
      (page) => page.getByRole("radio", { name: /Wiederherstellungsblatt|Recovery sheet/ }).click(),
      click(/Zurückholen und|Bring back and/),
    ),
  },
  {
    name: "trouble-restore-wrong",
    query: "trouble=database_lost",
    act: inTurn(restore, type(/^(Passwort|Password)$/, "falsch")),
  },
  { name: "trouble-lost-while-open", query: "unlocked&error=database_lost", at: "/people" },
  { name: "trouble-damaged-while-open", query: "unlocked&error=database_damaged", at: "/people" },
  { ...odd("clock_behind"), name: "odd" },
  ...["clock_ahead", "old_copy", "restored"].map(odd),
  { name: "settings-backup", query: "unlocked", at: "/settings/backup" },
  { name: "settings-backup-none", query: "unlocked&backup=none", at: "/settings/backup" },
  { name: "settings-backup-same-disk", query: "unlocked&backup=same_disk", at: "/settings/backup" },
  {
    name: "settings-backup-away",
    query: "unlocked&backup=away",
    at: "/settings/backup",
    act: click(/Jetzt sichern|Back up now/),
  },
  { name: "settings-backup-error", query: "unlocked&error=io", at: "/settings/backup" },
  {
    name: "settings-backup-loading",
    query: "unlocked&slow",
    at: "/settings/backup",
    act: (page) => page.waitForTimeout(300),
  },
];
