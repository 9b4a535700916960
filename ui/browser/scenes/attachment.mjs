import { click, inTurn, letekidan, openPerson, press } from "./steps.mjs";

/** The letters and pictures of a person. */
const letters = async (page) => {
  await page.getByRole("tab", { name: /^(Bilder|Pictures)/ }).click();
  await page.waitForTimeout(300);
};
const of = (name, ...steps) => ({
  query: "unlocked",
  at: "/people",
  act: inTurn(openPerson(name), letters, ...steps),
});
const look = click(/^Ladung zur/);

export const attachment = [
  { name: "attachments", ...of(letekidan) },
  { name: "attachments-empty", ...of("Okonkwo") },
  { name: "attachments-hidden", ...of(letekidan, press("Control+Shift+D")) },
  { name: "attachment", ...of(letekidan, look) },
  { name: "attachment-closer", ...of(letekidan, look, press("r"), press("+"), press("+")) },
  { name: "attachment-absent", ...of(letekidan, click(/Ankunftsnachweis/)) },
  { name: "attachment-title", ...of(letekidan, look, click(/Titel und Tag|Title and day/)) },
  { name: "attachment-erase", ...of(letekidan, look, click(/Endgültig löschen …|Erase for ever …/)) },
  { name: "letter-photo", query: "unlocked", at: "/people", act: photographed },
  { name: "letter-pages", query: "unlocked&letters", at: "/deadlines", act: pagesOfLine },
];
