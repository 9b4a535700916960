import { click, inTurn } from "./steps.mjs";

const to = (name) => (page) => page.getByRole("radio", { name }).first().click();

export const bundle = [
  { name: "bundle", query: "unlocked", at: "/bundle" },
  { name: "bundle-empty", query: "unlocked&empty", at: "/bundle" },
  { name: "bundle-error", query: "unlocked&error=not_enrolled", at: "/bundle" },
  { name: "bundle-loading", query: "unlocked&slow=60000", at: "/bundle" },
  { name: "bundle-many", query: "unlocked&many=2000", at: "/bundle", act: click(/Wer ist das|Who is that/) },
  { name: "bundle-who", query: "unlocked", at: "/bundle", act: click(/Wer ist das|Who is that/) },
  { name: "bundle-saved", query: "unlocked", at: "/bundle", act: click(/Paket 42|Bundle 42/) },
  { name: "bundle-second", query: "unlocked", at: "/bundle", act: to(/area-1-second/) },
  { name: "bundle-compare", query: "unlocked", at: "/bundle", act: to(/area-1-third/) },
  {
    name: "bundle-words",
    query: "unlocked",
    at: "/bundle",
    act: inTurn(to(/area-1-third/), click(/Wörter eintippen|Type the words/), async (page) => {
      await page.getByRole("textbox", { name: /Wort 1|Word 1/ }).click();
      await page.keyboard.type("Amsel Bach Dorf Esche Fenster Garten Hafen Insel");
      // However fast somebody types, no letter lands in the word before.
      const fourth = await page.getByRole("textbox", { name: /Wort 4|Word 4/ }).inputValue();
      if (fourth !== "Esche") throw new Error(`the fourth word is ${fourth}`);
      await page
        .getByRole("button", { name: /Vergleichen|Compare/ })
        .last()
        .click();
      await page.getByRole("alert").waitFor();
    }),
  },
  {
    name: "bundle-incoming",
    query: "unlocked",
    at: "/bundle",
    act: click(/Dateien wählen|Choose files/),
  },
];
