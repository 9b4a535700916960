import { click, inTurn, letekidan, openPerson, press } from "./steps.mjs";

export const note = [
  { name: "note", query: "unlocked", at: "/people", act: inTurn(openPerson(letekidan), press("Control+n")) },
  {
    name: "note-empty",
    query: "unlocked",
    at: "/people",
    act: inTurn(press("Control+n"), click(/Speichern|Save/)),
  },
];
