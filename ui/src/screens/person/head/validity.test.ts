import { expect, test } from "vitest";
import { SOON_DAYS, validityOn } from "./validity";

const today = "2026-12-11";

test.each([
  ["2027-03-14", "valid", 93],
  ["2027-01-22", "ends_soon", SOON_DAYS],
  ["2026-12-12", "ends_soon", 1],
  ["2026-12-11", "ends_today", 0],
  ["2026-12-10", "ended", 1],
])("a paper until %s stands as %s", (lastDay, word, days) => {
  expect(validityOn(lastDay, today)).toMatchObject({ word, days });
});
