import { expect, test } from "vitest";
import { shownSize } from "./size";
import { type Typed, toRestore, wrongIn } from "./typedRestore";

const typed: Typed = { opener: "password", password: "", code: "", fresh: "", again: "" };

test("a password is asked for, or a code with a new password typed twice", () => {
  expect(wrongIn(typed)).toEqual({ password: "password_missing" });
  expect(wrongIn({ ...typed, password: "x" })).toEqual({});
  expect(wrongIn({ ...typed, opener: "sheet" })).toEqual({ code: "code_missing", fresh: "fresh_short" });
  const right = {
    ...typed,
    opener: "sheet" as const,
    code: "A",
    fresh: "zehn Zeichen",
    again: "zehn Zeichen",
  };
  expect(wrongIn(right)).toEqual({});
  expect(wrongIn({ ...right, again: "zehn zeichen" })).toEqual({ again: "again_differs" });
});

test("with the sheet the password that is sent is the new one", () => {
  const backup = {
    name: "a",
    at: "own" as const,
    made_at: null,
    reason: null,
    bytes: 1,
    is_of_this: null,
    refused: null,
  };
  const bySheet = { ...typed, opener: "sheet" as const, password: "alt", code: "A", fresh: "neu neu neu" };
  expect(toRestore(backup, bySheet, false)).toEqual({
    at: "own",
    name: "a",
    password: "neu neu neu",
    recovery_code: "A",
    may_move_aside: false,
  });
  expect(toRestore(backup, { ...bySheet, opener: "password" }, true)).toMatchObject({
    password: "alt",
    recovery_code: null,
    may_move_aside: true,
  });
});

test("sizes are written as people say them", () => {
  expect(shownSize(6_291_456, "de-DE")).toBe("6,3 MB");
  expect(shownSize(410_000, "de-DE")).toBe("410 kB");
  expect(shownSize(2_500_000_000, "en-GB")).toBe("2.5 GB");
});
