import { expect, test } from "vitest";
import type { ImportOutcome, IntakeFile } from "../../backend/types";
import { countOfReady, inOrder, lacksReceipt, standOf } from "./files";
import { shareOf } from "./Working";

const file = (kind: IntakeFile["kind"], outcome: Partial<ImportOutcome>): IntakeFile => ({
  kind,
  who: "",
  outcome: {
    file: "a.ankommen",
    state: "would_import",
    code: null,
    bundle: null,
    persons: 0,
    operations: 0,
    attachments: 0,
    attachments_missing: 0,
    revocations: 0,
    conflicts: 0,
    missing: null,
    receipt: null,
    ...outcome,
  },
  effect: null,
});

test("what is for somebody else is no mistake", () => {
  expect(standOf(file("bundle", { state: "refused", code: "bundle_not_for_us" }))).toBe("foreign");
  expect(standOf(file("bundle", { state: "refused", code: "bundle_damaged" }))).toBe("refused");
});

test("a list, a request, and the first project list belong to other pages", () => {
  expect(standOf(file("list", { state: "refused" }))).toBe("elsewhere");
  expect(standOf(file("request", { state: "refused" }))).toBe("elsewhere");
  expect(standOf(file("roster", { state: "refused", code: "not_enrolled" }))).toBe("elsewhere");
  expect(standOf(file("roster", { state: "refused", code: "roster_older" }))).toBe("refused");
});

test("a missing number is told, and the bundle is taken in all the same", () => {
  const gap = file("bundle", { missing: 30 });
  expect(standOf(gap)).toBe("gap");
  expect(countOfReady([gap, file("bundle", { state: "already_imported" })])).toBe(1);
});

test("what needs somebody stands first, the rest as it came", () => {
  const files = [
    file("bundle", { file: "1" }),
    file("bundle", { file: "2", state: "already_imported" }),
    file("bundle", { file: "3" }),
    file("bundle", { file: "4", state: "refused", code: "bundle_damaged" }),
    file("bundle", { file: "5", state: "waiting" }),
  ];
  expect(inOrder(files).map(({ outcome }) => outcome.file)).toEqual(["4", "5", "1", "3", "2"]);
});

test("a receipt is missing only where one is due and could not be written", () => {
  expect(lacksReceipt(file("bundle", { state: "imported", code: "read_only" }))).toBe(true);
  expect(lacksReceipt(file("bundle", { state: "imported", receipt: "a.receipt.ankommen" }))).toBe(false);
  expect(lacksReceipt(file("bundle", { state: "refused", code: "read_only" }))).toBe(false);
  expect(lacksReceipt(file("roster", { state: "imported" }))).toBe(false);
});

test("each file is an equal part of the whole", () => {
  expect(shareOf({ file: 1, files: 4, done: 0, all: 0 })).toBe(0);
  expect(shareOf({ file: 3, files: 4, done: 50, all: 100 })).toBe(0.625);
  expect(shareOf({ file: 4, files: 4, done: 100, all: 100 })).toBe(1);
  expect(shareOf({ file: 0, files: 0, done: 0, all: 0 })).toBe(0);
});
