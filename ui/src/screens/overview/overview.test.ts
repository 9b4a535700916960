import { expect, test } from "vitest";
import type { AreaOverview } from "../../backend/types";
import { daysSilent, isSilent, newestMonth, overRatio, sumIn, sumOf, totalIn, totalOf } from "./overview";

const area = (part: Partial<AreaOverview>): AreaOverview => ({
  unit: "area-1",
  label: "Nord",
  employer: "",
  care_ratio: 200,
  totals: [],
  named: 0,
  seq: null,
  created_at: null,
  received_at: null,
  gaps: [],
  ...part,
});
const persons = (count: number) => ({ measure: "persons" as const, month: null, count });

test("what an area never told is not nothing", () => {
  expect(totalOf(area({}), "persons")).toBeNull();
  expect(totalOf(area({ totals: [persons(0)] }), "persons")).toBe(0);
});

test("of what flows, the newest month counts", () => {
  const flows = area({
    totals: [
      { measure: "inflow", month: "2026-11", count: 9 },
      { measure: "inflow", month: "2026-12", count: 2 },
    ],
  });
  expect(totalOf(flows, "inflow")).toBe(2);
  expect(newestMonth([flows])).toBe("2026-12");
});

test("an area is over the ratio only where there is one", () => {
  expect(overRatio(area({ totals: [persons(231)] }))).toBe(31);
  expect(overRatio(area({ totals: [persons(200)] }))).toBe(0);
  expect(overRatio(area({ totals: [persons(999)], care_ratio: null }))).toBe(0);
});

test("after two weeks of silence somebody should call", () => {
  const sent = (day: string) => area({ created_at: `${day}T10:00:00` });
  expect(daysSilent(sent("2026-12-08"), "2026-12-11")).toBe(3);
  expect(isSilent(sent("2026-11-28"), "2026-12-11")).toBe(false);
  expect(isSilent(sent("2026-11-27"), "2026-12-11")).toBe(true);
  expect(isSilent(area({}), "2026-12-11")).toBe(true);
});

test("sums leave out what was never told", () => {
  expect(sumOf([area({ totals: [persons(2)] }), area({})], "persons")).toBe(2);
});

test("an older month is no answer for a newer one", () => {
  const old = area({ totals: [{ measure: "inflow", month: "2026-11", count: 9 }] });
  const fresh = area({ totals: [{ measure: "inflow", month: "2026-12", count: 2 }] });
  expect(totalIn(old, "inflow", "2026-12")).toBeNull();
  expect(sumIn([old, fresh], "inflow", "2026-12")).toBe(2);
});
