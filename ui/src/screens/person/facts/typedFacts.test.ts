import { expect, test } from "vitest";
import { changedFacts, typedFacts, wrongFacts } from "./typedFacts";

const today = "2026-12-11";
const present = typedFacts({ birth: "1986-03", phone: "0151 1", arrived_on: "2026-06~" }, ["ERI", "ETH"]);

test("what stands there is typed as a German types it", () => {
  expect(present).toMatchObject({
    birth: "03.1986",
    arrived_on: "06.2026~",
    nationalities: "ERI,ETH",
    remark: "",
  });
});

test("only what was touched and differs is written; what came in meanwhile stays", () => {
  const meanwhile = { ...present, phone: "0151 2", birth_place: "Keren" };
  expect(changedFacts({ birth: "14.3.86", azr_number: "", phone: "0151 2 " }, meanwhile, today)).toEqual([
    { field: "birth", value: "1986-03-14" },
  ]);
});

test("emptying a field is a change of it", () => {
  expect(changedFacts({ phone: "" }, present, today)).toEqual([{ field: "phone", value: "" }]);
});

test("what is no date is told at its field, and a partial one is none where a day is needed", () => {
  expect(
    wrongFacts({ birth: "30.02.1986", residence_valid_until: "1986", arrived_on: "2026" }, today),
  ).toEqual({
    birth: "date_wrong",
    residence_valid_until: "day_wrong",
  });
});
