import { expect, test } from "vitest";
import { shownDates } from "./shown";

const months = "Januar Februar März".split(" ");
const german = shownDates("de", { today: "heute", yesterday: "gestern", month: (n) => months[n - 1] ?? "" });
const english = shownDates("en", { today: "today", yesterday: "yesterday", month: (n) => `month ${n}` });
const today = "2026-03-12";

test("a day is written short, with the year only when it is another", () => {
  expect(german.day("2026-03-06", today)).toBe("Fr 06.03.");
  expect(german.day("2025-12-24", today)).toBe("Mi 24.12.2025");
  expect(german.day("2026-03-12", today)).toBe("heute");
  expect(german.day("2026-03-11T23:59:00", today)).toBe("gestern");
  expect(english.day("2026-03-06", today)).toBe("Fri 6 Mar");
});

test("a moment has its time as a German writes it", () => {
  expect(german.moment("2026-03-06T09:05:00", today)).toBe("Fr 06.03., 9:05");
});

test("of a partial date is shown what is known and no more", () => {
  expect(german.partial("1986-03-14")).toBe("14.03.1986");
  expect(german.partial("1986-03")).toBe("März 1986");
  expect(german.partial("1986~")).toBe("1986");
});
