import { click, inTurn, tryPassword } from "./steps.mjs";

const sheet = click(/Wiederherstellungsblatt nehmen|Use the recovery sheet/);
const code = (lines) => async (page) => {
  for (const [index, line] of lines.entries()) {
    await page.getByLabel(new RegExp(`^(Zeile|Line) ${index + 1}$`)).fill(line);
  }
  await page.getByRole("button", { name: /^(Weiter|Next)$/ }).click();
  await page.waitForTimeout(150);
};
const right = ["1111 1111 1111 mbzp", "yyyy yyyy yyyy 7kdt", "0123 4567 89ab 0x1z"];

export const unlock = [
  { name: "unlock", query: "" },
  { name: "unlock-wrong", query: "", act: tryPassword("falsch") },
  {
    name: "unlock-lost",
    query: "",
    act: inTurn(tryPassword("eins"), tryPassword("zwei"), tryPassword("drei")),
  },
  { name: "unlock-no-sheet", query: "sheet=none" },
  { name: "unlock-sheet", query: "", act: sheet },
  {
    name: "unlock-sheet-mistyped",
    query: "",
    act: inTurn(sheet, code([right[0], "yyyy yyyz yyyy 7kdt", right[2]])),
  },
  {
    name: "unlock-sheet-typed",
    query: "",
    act: inTurn(sheet, async (page) => {
      await page.getByLabel(/^(Zeile|Line) 1$/).click();
      await page.keyboard.type(right.join(""));
      // However fast somebody types, no sign lands in the line before.
      const third = await page.getByLabel(/^(Zeile|Line) 3$/).inputValue();
      const signs = (line) => line.replaceAll(/[\s-]/g, "").toLowerCase();
      if (signs(third) !== signs(right[2])) throw new Error(`the third line is ${third}`);
    }),
  },
  { name: "unlock-sheet-right", query: "", act: inTurn(sheet, code(right)) },
];
