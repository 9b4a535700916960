import type { Status } from "../../backend/types";

/** What is odd about this computer or this caseload. */
export type Odd = "clock_behind" | "clock_ahead" | "old_copy" | "restored";

/** What is odd now, the most important first. */
export function oddIn(status: Status): Odd[] {
  const is: Record<Odd, boolean> = {
    old_copy: status.is_old_copy,
    restored: status.is_restored,
    clock_behind: status.clock_is_behind,
    clock_ahead: status.clock_is_ahead,
  };
  return (Object.keys(is) as Odd[]).filter((odd) => is[odd]);
}
