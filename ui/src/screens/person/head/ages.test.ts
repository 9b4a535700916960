import { expect, test } from "vitest";
import { agesOn } from "./ages";

const today = "2026-12-11";

test.each([
  ["1991-12-11", 35, 35],
  ["1991-12-12", 34, 34],
  ["1991-03", 35, 35],
  ["1991-12", 34, 35],
  ["1991", 34, 35],
  ["1991~", 34, 35],
  ["2026", 0, 0],
  ["2026-05-02", 0, 0],
])("who was born %s is %i to %i", (birth, least, most) => {
  expect(agesOn(birth, today)).toEqual([least, most]);
});

test.each(["2027", "2026-12-24", "", undefined])("of %s no age is invented", (birth) => {
  expect(agesOn(birth, today)).toBeNull();
});
