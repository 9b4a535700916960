import { expect, test } from "vitest";
import { cut, holds, soughtWords } from "./seek";

const found = (text: string, typed: string) =>
  cut(text, soughtWords(typed))
    .filter((piece) => piece.isFound)
    .map((piece) => piece.text);

test("accents, capitals and vowel marks make no difference", () => {
  expect(found("Die Jugendhilfe in Müllerstraße", "muller")).toEqual(["Müller"]);
  expect(found("Straße", "strasse")).toEqual(["Straße"]);
  expect(found("مُحَمَّد", "محمد")).toEqual(["مُحَمَّد"]);
});

test("a text that is cut is still the whole text", () => {
  const text = "Antrag gestellt, Antrag abgelehnt 👩‍👧 é";
  expect(
    cut(text, soughtWords("antrag gelehnt e"))
      .map((piece) => piece.text)
      .join(""),
  ).toBe(text);
});

test("every word has to stand somewhere, in whatever text", () => {
  expect(holds(["Hausbesuch", "Natnael hustet"], soughtWords("natnael haus"))).toBe(true);
  expect(holds(["Hausbesuch"], soughtWords("natnael haus"))).toBe(false);
  expect(holds([], soughtWords("  "))).toBe(true);
});
