import { expect, test } from "vitest";
import { rankOf } from "./match";

test("the title comes before what people say for it", () => {
  expect(rankOf("sperr", "Sofort sperren", "lock")).toBe(1);
  expect(rankOf("sofort", "Sofort sperren", "lock")).toBe(0);
  expect(rankOf("lock", "Sofort sperren", "lock zu")).toBe(2);
  expect(rankOf("brief", "Sofort sperren", "lock zu")).toBeNull();
});

test("every word typed must begin a word; marks, case and order do not matter", () => {
  expect(rankOf("namen VERB", "Namen verbergen", "diskret")).toBe(0);
  expect(rankOf("verbergen namen", "Namen verbergen", "")).toBe(1);
  expect(rankOf("schliessen", "Schließen", "")).toBe(0);
  expect(rankOf("uberblick", "Überblick", "")).toBe(0);
  expect(rankOf("namen ost", "Namen verbergen", "diskret")).toBeNull();
  expect(rankOf("erbergen", "Namen verbergen", "")).toBeNull();
});

test("nothing typed fits everything", () => {
  expect(rankOf("  ", "Sperren", "")).toBe(0);
});
