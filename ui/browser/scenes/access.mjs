import { click, inTurn } from "./steps.mjs";

const at = (section) => `/settings/${section}`;
const fill = (label, text) => (page) => page.getByLabel(label, { exact: true }).fill(text);
const words = (text) => async (page) => {
  const first = page.getByLabel(/^(Wort|Word) 1$/);
  await first.waitFor();
  for (const [index, word] of text.split(" ").entries()) {
    await page.getByLabel(new RegExp(`^(Wort|Word) ${index + 1}$`)).fill(word);
  }
};
const wait = (page) => page.waitForTimeout(150);
const choose = click(/^(Geräteliste wählen|Choose the list)/);
const accept = inTurn(
  click(/Gerät aufnehmen|Take in a device/),
  click(/Anmeldung wählen|Choose the request/),
  wait,
);
const wrongWords = "Ampel Distel Fichte Kessel Laterna Nebel Quelle Zimt";

/** Password, recovery sheet, keys, enrolment: settings of both seats. */
export const access = [
  { name: "settings-password", query: "unlocked", at: at("password") },
  {
    name: "settings-password-wrong",
    query: "unlocked",
    at: at("password"),
    act: inTurn(
      fill(/Bisheriges Passwort|Present password/, "falsch"),
      fill(/Neues Passwort|New password/, "Kranich Speicher Pfütze Kordel"),
      fill(/Noch einmal|once more/, "Kranich Speicher Pfütze Kordel"),
      click(/^(Passwort ändern|Change the password)$/),
      wait,
    ),
  },
  { name: "settings-recovery", query: "unlocked", at: at("recovery") },
  { name: "settings-recovery-none", query: "unlocked&sheet=none", at: at("recovery") },
  { name: "settings-recovery-unproven", query: "unlocked&sheet=unproven", at: at("recovery") },
  {
    name: "settings-recovery-new",
    query: "unlocked",
    at: at("recovery"),
    act: inTurn(click(/Neues Blatt|new sheet/), click(/Kein Drucker|No printer/), (page) =>
      page.locator(".sheet-code").waitFor(),
    ),
  },
  { name: "settings-identity", query: "unlocked", at: at("identity") },
  { name: "settings-identity-open", query: "unlocked&empty", at: at("identity") },
  {
    name: "settings-identity-loading",
    query: "unlocked&slow",
    at: at("identity"),
    act: (page) => page.waitForTimeout(300),
  },
  { name: "settings-identity-error", query: "unlocked&error=io", at: at("identity") },
  { name: "settings-enrolment", query: "unlocked&empty", at: at("enrolment") },
  {
    name: "settings-enrolment-words",
    query: "unlocked&empty",
    at: at("enrolment"),
    act: inTurn(click(/Anmeldung speichern|Save the request/), (page) =>
      page.locator(".words-read").waitFor(),
    ),
  },
  {
    name: "settings-enrolment-misheard",
    query: "unlocked&empty",
    at: at("enrolment"),
    act: inTurn(choose, words(wrongWords), click(/^(Übernehmen|Take it in)$/), wait),
  },
  { name: "settings-enrolment-done", query: "unlocked", at: at("enrolment"), act: choose },
  { name: "settings-devices", query: "unlocked", at: at("devices") },
  { name: "settings-devices-empty", query: "unlocked&empty", at: at("devices") },
  { name: "settings-devices-error", query: "unlocked&error=database_damaged", at: at("devices") },
  {
    name: "settings-devices-compare",
    query: "unlocked",
    at: at("devices"),
    act: inTurn(
      click(/Wörter vergleichen|Compare words/),
      words(wrongWords),
      click(/^(Vergleichen|Compare)$/),
      wait,
    ),
  },
  { name: "settings-project", query: "unlocked&seat=office", at: at("project") },
  { name: "settings-project-found", query: "unlocked&seat=office&empty", at: at("project") },
  {
    name: "settings-project-missing",
    query: "unlocked&seat=office&empty",
    at: at("project"),
    act: inTurn(click(/Noch ein Raum|Another area/), click(/^(Gründen|Found it)/)),
  },
  { name: "settings-project-error", query: "unlocked&seat=office&error=io", at: at("project") },
  { name: "settings-project-accept", query: "unlocked&seat=office", at: at("project"), act: accept },
  {
    name: "settings-project-accept-missing",
    query: "unlocked&seat=office",
    at: at("project"),
    act: inTurn(accept, click(/^(Aufnehmen|Take it in)$/)),
  },
  {
    name: "settings-project-end",
    query: "unlocked&seat=office",
    at: at("project"),
    act: click(/^(Beenden|End) … area-1-second/),
  },
];
