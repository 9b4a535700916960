import { expect, test } from "vitest";
import { isSameName } from "./isSameName";

test.each([
  ["azad demirhan", "Azad Demirhan"],
  ["  Azad   Demirhan ", "Azad Demirhan"],
  ["خليل يوسف", "خليل يوسف"],
  ["Mu\u0308ller", "Müller"],
])("%s is %s", (typed, name) => expect(isSameName(typed, name)).toBe(true));

test.each([
  ["", ""],
  ["Azad", "Azad Demirhan"],
  ["Asad Demirhan", "Azad Demirhan"],
  ["Azad Demirhan x", "Azad Demirhan"],
])("%s is not %s", (typed, name) => expect(isSameName(typed, name)).toBe(false));
