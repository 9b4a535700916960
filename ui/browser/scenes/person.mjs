import { click, inTurn, letekidan, longest, openPerson, press } from "./steps.mjs";

/** A section of the file that is open. */
const section = (name) => async (page) => {
  await page.getByRole("tab", { name }).click();
  await page.waitForTimeout(150);
};
const of = (name, ...steps) => ({
  query: "unlocked",
  at: "/people",
  act: inTurn(openPerson(name), ...steps),
});

export const person = [
  { name: "person", ...of(letekidan) },
  { name: "person-conflict", ...of(letekidan, click(/Ansehen und wählen|Look and choose/)) },
  { name: "person-long-name", ...of(longest) },
  { name: "person-arabic", ...of("رقية") },
  { name: "person-protected", ...of("Okonkwo") },
  { name: "person-missing", query: "unlocked", at: "/people/none" },
  {
    name: "person-loading",
    query: "unlocked&slow",
    at: "/people/none",
    act: (page) => page.waitForTimeout(300),
  },
  { name: "person-family", ...of(letekidan, section(/Haushalt|Household/)) },
  {
    name: "person-relative",
    ...of(letekidan, section(/Haushalt|Household/), click(/Jemanden dazu|Add somebody/)),
  },
  { name: "person-consents", ...of(letekidan, section(/Einwilligungen|Consents/)) },
  {
    name: "consent",
    ...of(letekidan, section(/Einwilligungen|Consents/), click(/Einwilligung eintragen|Record a consent/)),
  },
  { name: "person-told", ...of(letekidan, section(/Weitergaben|What left/)) },
  { name: "person-told-withdrawn", ...of("Gelaschwili", section(/Weitergaben|What left/)) },
  { name: "person-new", query: "unlocked", at: "/people", act: press("Control+i") },
  {
    name: "person-new-nameless",
    query: "unlocked",
    at: "/people",
    act: inTurn(press("Control+i"), click(/Speichern|Save/)),
  },
];
