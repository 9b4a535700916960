import type { AreaOverview, Measure } from "../../backend/types";
import { type Day, daysBetween } from "../../dates/iso";

/** So many days without a bundle, and somebody should call. Bundles are handed over once a week. */
export const SILENT_DAYS = 14;

/** A total as it stands; `null` when the area never sent it. */
export function totalOf(area: AreaOverview, measure: Measure): number | null {
  const fitting = area.totals.filter((total) => total.measure === measure);
  // What flows is told by month; the newest is the one that counts.
  const newest = fitting.sort((a, b) => (b.month ?? "").localeCompare(a.month ?? ""))[0];
  return newest ? newest.count : null;
}

/** What an area told of a month; `null` when it told nothing of it: an older month is no answer. */
export function totalIn(area: AreaOverview, measure: Measure, month: string | null): number | null {
  return area.totals.find((total) => total.measure === measure && total.month === month)?.count ?? null;
}

/** The newest month of which the areas tell what flowed. */
export function newestMonth(areas: AreaOverview[]): string | null {
  const months = areas.flatMap((area) => area.totals.flatMap((total) => total.month ?? []));
  return months.sort().at(-1) ?? null;
}

/** How many above the ratio; 0 when below or when there is none. */
export function overRatio(area: AreaOverview): number {
  const people = totalOf(area, "persons") ?? 0;
  return area.care_ratio === null ? 0 : Math.max(0, people - area.care_ratio);
}

/** Days since the last bundle was made; `null` when there was none. */
export function daysSilent(area: AreaOverview, today: Day): number | null {
  return area.created_at ? daysBetween(area.created_at, today) : null;
}

/** Whether somebody should call. */
export function isSilent(area: AreaOverview, today: Day): boolean {
  const days = daysSilent(area, today);
  return days === null || days >= SILENT_DAYS;
}

/** Sum over the areas of what they told. */
export function sumOf(areas: AreaOverview[], measure: Measure): number {
  return areas.reduce((sum, area) => sum + (totalOf(area, measure) ?? 0), 0);
}

/** Sum over the areas of what they told of a month. */
export function sumIn(areas: AreaOverview[], measure: Measure, month: string | null): number {
  return areas.reduce((sum, area) => sum + (totalIn(area, measure, month) ?? 0), 0);
}

/** What can be seen at once: how much the fullest area has, and how that stands to the ratio. */
export function fullestOf(areas: AreaOverview[]): AreaOverview | null {
  const told = areas.filter((area) => totalOf(area, "persons") !== null);
  return told.sort((a, b) => (totalOf(b, "persons") ?? 0) - (totalOf(a, "persons") ?? 0))[0] ?? null;
}
