import { choose, click, inTurn, letekidan, longest, openPerson, press } from "./steps.mjs";

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

/** A letter that was just put into a file, without a deadline. */
const entered = (name) =>
  inTurn(
    openPerson(name),
    press("Control+b"),
    choose(/Bundesamt|Federal Office/),
    choose(/nur ablegen|only keep/),
    (page) => page.getByLabel(/Tag auf dem Umschlag|Day on the envelope/).fill("10.12."),
    press("Enter"),
  );
const photo = async (page) => {
  await page.getByRole("button", { name: /Foto dieses Briefs|photo of this letter/ }).click();
  await page.getByRole("button", { name: /Noch eine Seite|one more page/ }).waitFor();
};
/** The letters of a person, each with its pages. */
const post = async (page) => {
  await page.getByRole("tab", { name: /^(Fristen|Deadlines)/ }).click();
  await page.waitForTimeout(300);
};
const pages = (name) => ({
  query: "unlocked&letters",
  at: "/people",
  act: inTurn(openPerson(letekidan), post, click(name)),
});

/** The pages of a letter on the page of its deadline. */
const below = async (page) => {
  const panel = page.getByRole("region", { name: /Seiten des Briefs|Pages of the letter/ });
  await panel.getByRole("button").last().waitFor();
  await page.waitForTimeout(300);
  await panel.evaluate((panel) => panel.scrollIntoView({ block: "end" }));
};
const atDeadline = (words, ...steps) => ({
  query: "unlocked&letters",
  at: "/deadlines",
  act: inTurn(
    (page) => page.getByRole("row", { name: words }).getByRole("link").first().click(),
    below,
    ...steps,
  ),
});

export const attachment = [
  { name: "attachments", ...of(letekidan) },
  { name: "attachments-empty", ...of("Okonkwo") },
  { name: "attachments-hidden", ...of(letekidan, press("Control+Shift+D")) },
  { name: "attachment", ...of(letekidan, look) },
  { name: "attachment-closer", ...of(letekidan, look, press("r"), press("+"), press("+")) },
  { name: "attachment-absent", ...of(letekidan, click(/Ankunftsnachweis/)) },
  { name: "attachment-title", ...of(letekidan, look, click(/Titel und Tag|Title and day/)) },
  { name: "attachment-erase", ...of(letekidan, look, click(/Endgültig löschen …|Erase for ever …/)) },
  { name: "letter-photo", query: "unlocked", at: "/people", act: entered(longest) },
  { name: "letter-photographed", query: "unlocked", at: "/people", act: inTurn(entered(letekidan), photo) },
  { name: "letter-pages", ...pages(/^2 (Seiten|pages)/) },
  { name: "deadline-pages", ...atDeadline(/Letekidan/) },
  {
    name: "deadline-pages-nobody",
    ...atDeadline(/falls es ein Bescheid/, click(/Briefseite|Page of a letter/)),
  },
  { name: "deadline-pages-empty", ...atDeadline(/Azad/) },
];
