import { click, inTurn, letekidan, longest, openPerson, press } from "./steps.mjs";

export const person = [
  { name: "person", query: "unlocked", at: "/people", act: openPerson(letekidan) },
  { name: "person-long-name", query: "unlocked", at: "/people", act: openPerson(longest) },
  { name: "person-arabic", query: "unlocked", at: "/people", act: openPerson("رقية") },
  { name: "person-protected", query: "unlocked", at: "/people", act: openPerson("Okonkwo") },
  { name: "person-missing", query: "unlocked", at: "/people/none" },
  {
    name: "person-edit",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(letekidan), click(/Bearbeiten|Edit/)),
  },
  {
    name: "consent",
    query: "unlocked",
    at: "/people",
    act: inTurn(openPerson(letekidan), click(/eintragen|Record a consent/)),
  },
  { name: "person-new", query: "unlocked", at: "/people", act: press("Control+i") },
  {
    name: "person-new-nameless",
    query: "unlocked",
    at: "/people",
    act: inTurn(press("Control+i"), click(/Speichern|Save/)),
  },
];
