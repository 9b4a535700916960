import { expect, test } from "vitest";
import * as codes from "../backend/types/codes";
import { de } from "./de";
import { en } from "./en";

/** Path → sentence. */
function flatten(tree: object, path = ""): Record<string, string> {
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value]] : Object.entries(flatten(value, `${path}${key}.`)),
    ),
  );
}

const placeholders = (sentence: string) => (sentence.match(/{{\w+}}|<\/?\w+>/g) ?? []).sort();
const german = flatten(de);
const english = flatten(en);

test("English has every sentence German has, and no other", () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(german).sort());
});

test("both languages put the same values into the same sentence", () => {
  for (const [path, sentence] of Object.entries(german)) {
    expect(placeholders(english[path] ?? ""), path).toEqual(placeholders(sentence));
  }
});

test("no sentence is empty, and none ends in a blank", () => {
  for (const [path, sentence] of [...Object.entries(german), ...Object.entries(english)]) {
    expect(sentence, path).toMatch(/^\S(.*\S)?$/s);
  }
});

test("every code of every list has its label", () => {
  const lists: Record<string, readonly string[]> = Object.fromEntries(
    Object.entries(codes).map(([name, list]) => [
      name
        .replace(/^all/, "")
        .replace(/(?<!^)[A-Z]/g, (letter) => `_${letter}`)
        .toLowerCase(),
      list,
    ]),
  );
  for (const [list, all] of Object.entries(lists)) {
    const labels = de.code[list as keyof typeof de.code];
    expect(Object.keys(labels).sort(), list).toEqual([...all].sort());
  }
});

test("German legal terms are the same in both languages", () => {
  expect(en.code.residence_status_short).toEqual(de.code.residence_status_short);
});

test("an error says what happened and what to do now, in whole sentences", () => {
  for (const sentences of [...Object.values(de.error), ...Object.values(en.error)]) {
    expect(Object.keys(sentences)).toEqual(["what", "todo"]);
    expect(sentences.what).toMatch(/\.$/);
    expect(sentences.todo).toMatch(/\.$/);
  }
});
