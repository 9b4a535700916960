import { click, inTurn, letekidan, openPerson } from "./steps.mjs";

const tab = async (page) => {
  await page.getByRole("tab", { name: /Verfahren|Procedure/ }).click();
  await page.waitForTimeout(150);
};
const of = (name, ...steps) => ({
  query: "unlocked",
  at: "/people",
  act: inTurn(openPerson(name), tab, ...steps),
});

export const procedure = [
  { name: "procedure", ...of(letekidan) },
  { name: "procedure-permit", ...of("Rawan") },
  { name: "procedure-tolerated", ...of("Hosseinzadeh") },
  { name: "procedure-past", ...of("Hosseinzadeh", click(/Länger her|Longer ago/)) },
  { name: "procedure-empty", ...of("Samir") },
  { name: "procedure-add", ...of(letekidan, click(/Ereignis erfassen|Enter an event/)) },
];
