// Every screen in every state it has: where it is, and what is done there before it is looked at.

const click = (name) => (page) => page.getByRole("button", { name }).first().click();
const openPerson = (name) => async (page) => {
  await page.getByRole("searchbox").fill(name);
  await page.getByRole("row").first().waitFor();
  await page.waitForTimeout(150);
  await page.keyboard.press("Enter");
  await page.locator("#person-name").waitFor();
};
const then =
  (...steps) =>
  async (page) => {
    for (const step of steps) await step(page);
  };
const press = (keys) => (page) => page.keyboard.press(keys);
const search = (text) => async (page) => {
  await page.getByRole("searchbox").fill(text);
  await page.waitForTimeout(150);
};
const unlock = (password) => async (page) => {
  await page.locator("input").first().fill(password);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(150);
};
const letekidan = "Letekidan";
const longest = "Hohenstein";

export const scenes = [
  { name: "unlock", query: "" },
  { name: "unlock-wrong", query: "", act: unlock("falsch") },
  { name: "people", query: "unlocked", at: "/people" },
  { name: "people-empty", query: "unlocked&empty", at: "/people" },
  { name: "people-loading", query: "unlocked&slow", at: "/people", act: (page) => page.waitForTimeout(300) },
  { name: "people-error", query: "unlocked&error=database_damaged", at: "/people" },
  { name: "people-many", query: "unlocked&many=2000", at: "/people" },
  { name: "search", query: "unlocked", at: "/people", act: search("chalil") },
  { name: "search-note", query: "unlocked", at: "/people", act: search("kinderarzt") },
  { name: "search-nothing", query: "unlocked", at: "/people", act: search("qqqq") },
  { name: "person", query: "unlocked", at: "/people", act: openPerson(letekidan) },
  { name: "person-long-name", query: "unlocked", at: "/people", act: openPerson(longest) },
  { name: "person-arabic", query: "unlocked", at: "/people", act: openPerson("رقية") },
  { name: "person-protected", query: "unlocked", at: "/people", act: openPerson("Okonkwo") },
  { name: "person-missing", query: "unlocked", at: "/people/none" },
  {
    name: "person-edit",
    query: "unlocked",
    at: "/people",
    act: then(openPerson(letekidan), click(/Bearbeiten|Edit/)),
  },
  {
    name: "consent",
    query: "unlocked",
    at: "/people",
    act: then(openPerson(letekidan), click(/eintragen|Record a consent/)),
  },
  { name: "note", query: "unlocked", at: "/people", act: then(openPerson(letekidan), press("Control+n")) },
  {
    name: "note-empty",
    query: "unlocked",
    at: "/people",
    act: then(press("Control+n"), click(/Speichern|Save/)),
  },
  { name: "person-new", query: "unlocked", at: "/people", act: press("Control+i") },
  {
    name: "person-new-nameless",
    query: "unlocked",
    at: "/people",
    act: then(press("Control+i"), click(/Speichern|Save/)),
  },
  { name: "conflicts", query: "unlocked", at: "/conflicts" },
  { name: "bundle", query: "unlocked", at: "/bundle" },
  { name: "bundle-empty", query: "unlocked&empty", at: "/bundle" },
  { name: "bundle-error", query: "unlocked&error=not_enrolled", at: "/bundle" },
  { name: "bundle-saved", query: "unlocked", at: "/bundle", act: click(/Paket 42|Save bundle 42/) },
  { name: "keys", query: "unlocked", at: "/people", act: press("Shift+?") },
  { name: "overview", query: "unlocked&seat=office", at: "/overview" },
  { name: "overview-empty", query: "unlocked&seat=office&empty", at: "/overview" },
  { name: "overview-error", query: "unlocked&seat=office&error=io", at: "/overview" },
  { name: "inbox", query: "unlocked&seat=office", at: "/inbox", act: click(/Dateien wählen|Choose files/) },
  { name: "inbox-empty", query: "unlocked&seat=office&empty", at: "/inbox" },
  { name: "named", query: "unlocked&seat=office", at: "/named" },
  { name: "named-empty", query: "unlocked&seat=office&empty", at: "/named" },
];

/** How each is looked at. */
export const looks = [
  { lang: "de", theme: "light", size: [1366, 860] },
  { lang: "de", theme: "dark", size: [1366, 860] },
  { lang: "en", theme: "light", size: [1366, 860] },
  { lang: "en", theme: "dark", size: [1366, 860] },
  // The smallest window, and the same with text at 200 %.
  { lang: "de", theme: "light", size: [1024, 640] },
  { lang: "de", theme: "light", size: [512, 320], name: "200" },
];
