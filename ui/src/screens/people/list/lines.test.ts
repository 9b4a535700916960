import { expect, test } from "vitest";
import { everybody } from "../../../app/queries";
import { createMemory } from "../../../backend/memory/memory";
import { flatEntries } from "../entries";
import { Lines } from "./lines";

const people = await createMemory({ unlocked: true }).personList(everybody);
const lines = new Lines(flatEntries(people));

test("walking down and up meets every line once", () => {
  const down: unknown[] = [];
  for (let key = lines.getFirstKey(); key !== null; key = lines.getKeyAfter(key)) down.push(key);
  const up: unknown[] = [];
  for (let key = lines.getLastKey(); key !== null; key = lines.getKeyBefore(key)) up.unshift(key);
  expect(down).toEqual(people.map((row) => row.id));
  expect(up).toEqual(down);
  expect([...lines].map((node) => node.key)).toEqual(down);
  expect(lines.getItem("nobody")).toBeNull();
  expect(lines.getKeyAfter("nobody")).toBeNull();
});

test("a line is the same node each time it is looked at", () => {
  expect(lines.at(3)).toBe(lines.at(3));
  expect(lines.at(3)?.index).toBe(3);
});

test("letters jump to the next name that begins so, whatever its marks and case", () => {
  const found = lines.find("demir", null);
  expect(people.find((row) => row.id === found)?.names[0]?.family).toMatch(/^Demirhan/);
  const second = lines.find("demir", lines.getKeyAfter(found ?? ""));
  expect(second).not.toBe(found);
  expect(lines.find("qqq", null)).toBeNull();
});
