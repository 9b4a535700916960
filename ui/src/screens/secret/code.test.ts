import { expect, test } from "vitest";
import { faultOf, placesOf, signsOf, spread } from "./code";

test("capitals, blanks and dashes of any kind do not matter", () => {
  expect(signsOf(" 7k2m – qxtp_09ad.w4ce ")).toBe("7K2MQXTP09ADW4CE");
});

test("what is wrong with a line is told before anybody is asked", () => {
  expect(faultOf("1111-1111-1111-MBZP")).toBeNull();
  expect(faultOf("1111-1111-1111-MBZ")).toEqual({ type: "missing", count: 1 });
  expect(faultOf("")).toEqual({ type: "missing", count: 16 });
  expect(faultOf("1111-1111-1111-MBZP-7")).toEqual({ type: "too_many", count: 1 });
  expect(faultOf("1111-1111-1111-MBZU")).toEqual({ type: "unknown", sign: "U" });
  expect(faultOf("oil1-1111-1111-mbzp"), "O, I and L are read as numbers").toBeNull();
});

test("a whole code pasted into the first line fills all three", () => {
  const whole = "1111-1111-1111-MBZP\nYYYY YYYY YYYY 7KDT 0123456789ab0x1z";
  expect(spread(["", "", ""], 0, whole)).toEqual([
    "1111-1111-1111-MBZP",
    "YYYY-YYYY-YYYY-7KDT",
    "0123456789AB0X1Z",
  ]);
});

test("what is typed into a later line leaves those before it alone", () => {
  expect(spread(["a", "b", "c"], 1, "yyyy")).toEqual(["a", "yyyy", "c"]);
  expect(spread(["a", "b", "c"], 2, "0".repeat(18))[2], "and nothing of it is lost").toBe("0".repeat(18));
});

test("the places of a mistake are read from the error", () => {
  expect(placesOf("1, 3.2")).toEqual([
    { line: 1, group: null },
    { line: 3, group: 2 },
  ]);
  expect(placesOf(undefined)).toEqual([]);
});
