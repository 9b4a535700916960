import { expect, test } from "vitest";
import { around } from "./around";

const long = `${"Anfang ".repeat(40)}Kinderarzt ${"Ende ".repeat(60)}`.trim();

test("a short text is shown whole", () =>
  expect(around("Beim Kinderarzt gewesen.", ["Kinderarzt"])).toBe("Beim Kinderarzt gewesen."));

test("of a long text is shown what stands around the word, cut between words", () => {
  const part = around(long, ["Kinderarzt"]);
  expect(part).toContain("Kinderarzt");
  expect(part).toMatch(/^… Anfang/);
  expect(part).toMatch(/Ende …$/);
  expect(part.length).toBeLessThan(300);
});

test("without a word in it, its beginning is shown", () =>
  expect(around(long, ["fehlt"])).toMatch(/^Anfang/));
