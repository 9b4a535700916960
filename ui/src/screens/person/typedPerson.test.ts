import { expect, test } from "vitest";
import { blankPerson, changesOf, findWrong, newPerson } from "./typedPerson";

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

test("only what was changed is written", () => {
  const before = { ...blankPerson, given: "Khalil", family: "Yusuf", phone: "0151", languages: ["ara"] };
  const after = {
    ...before,
    phone: "",
    birth: "14.03.1972",
    languages: ["ara", "deu"],
    is_address_protected: true,
  };
  expect(changesOf(before, after, today)).toEqual([
    { field: "birth", value: "1972-03-14" },
    { field: "languages", value: "ara,deu" },
    { field: "phone", value: "" },
    { field: "is_address_protected", value: "true" },
  ]);
  expect(changesOf(before, { ...before }, today)).toEqual([]);
});

test("writing the same day another way changes nothing", () => {
  const before = { ...blankPerson, birth: "14.03.1972" };
  expect(changesOf(before, { ...before, birth: "14031972" }, today)).toEqual([]);
});

test("a date that is none is told at its field and never guessed", () => {
  expect(findWrong({ ...blankPerson, birth: "30.02.1990" }, today)).toEqual({ birth: "date_wrong" });
  expect(findWrong({ ...blankPerson, residence_valid_until: "2027" }, today)).toEqual({
    residence_valid_until: "day_wrong",
  });
});
