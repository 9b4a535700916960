import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";

const top = join(__dirname, "..");

/** The classes that begin a rule of a sheet, each once. */
const classesOf = (file: string) =>
  new Set(readFileSync(file, "utf8").match(/(?<=^\.)[a-z][\w-]*(?=\s*[{,])/gm));

test("a class has its look in one file: another screen that took the same word would change both", () => {
  const files = readdirSync(top, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .map((file) => join(top, file));
  expect(files.length).toBeGreaterThan(20);
  const places = new Map<string, string[]>();
  for (const file of files) {
    for (const name of classesOf(file)) places.set(name, [...(places.get(name) ?? []), relative(top, file)]);
  }
  expect([...places].filter(([, files]) => files.length > 1)).toEqual([]);
});
