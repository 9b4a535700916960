import { expect, test } from "vitest";
import { blankPerson, findWrong, newPerson, saysMore } from "./typedPerson";

const today = "2026-12-11";

test("a new person has only what was typed", () => {
  const person = newPerson({ ...blankPerson, given: " Khalil ", birth: "1972" }, today);
  expect(person.names).toEqual([{ id: null, given: "Khalil", family: "", script: "Latn", source: "own" }]);
  expect(person.fields).toEqual({ birth: "1972" });
  expect(person.shelter).toBeNull();
});

test("a name in another script is a name of its own, with its script", () => {
  const typed = {
    ...blankPerson,
    given: "Khalil",
    family: "Yusuf",
    original_given: "خليل",
    original_family: "يوسف",
  };
  expect(newPerson(typed, today).names.map((name) => name.script)).toEqual(["Latn", "Arab"]);
});

test("a date that is none is told at its field and never guessed", () => {
  expect(findWrong({ ...blankPerson, birth: "30.02.1990" }, today)).toEqual({ birth: "date_wrong" });
  expect(findWrong({ ...blankPerson, residence_valid_until: "2027" }, today)).toEqual({
    residence_valid_until: "day_wrong",
  });
});

test("what is folded away at first is unfolded where a draft says something in it", () => {
  expect(saysMore({ ...blankPerson, given: "Musa" })).toBe(false);
  expect(saysMore({ ...blankPerson, nationalities: ["SYR"] })).toBe(true);
  expect(saysMore({ ...blankPerson, sex: "m" })).toBe(true);
});
