import type { ErrorCode, RecoveryState, Seat } from "../types";
import type { BackupScenario } from "./backup";

/** How the invented city behaves. */
export interface Scenario {
  seat: Seat;
  /** Nobody is entered yet. */
  empty: boolean;
  /** Every verb takes so many milliseconds. */
  slowMs: number;
  /** Every verb after unlocking fails with this code. */
  error: ErrorCode | null;
  /** So many people. */
  many: number | null;
  /** Letters came, and deadlines run. */
  letters: boolean;
  /** What is wrong with the database before it is unlocked. */
  trouble: ErrorCode | null;
  /** How the backups stand. */
  backup: BackupScenario;
  /** What is wrong with the clock, or with the database itself. */
  odd: "clock_behind" | "clock_ahead" | "old_copy" | "restored" | null;
  /** Open from the start: the pages can be looked at without typing the password. */
  unlocked: boolean;
  /** There is no caseload yet. */
  first: boolean;
  /** How it stands with the recovery sheet. */
  sheet: RecoveryState;
}

export const plain: Scenario = {
  seat: "worker",
  empty: false,
  slowMs: 0,
  error: null,
  many: null,
  letters: false,
  trouble: null,
  backup: "fine",
  odd: null,
  unlocked: false,
  first: false,
  sheet: "proven",
};

/** Reads `?seat=office&empty&slow=2000&error=disk_full&many=2000&unlocked&first&sheet=none`. */
export function scenarioOf(query: URLSearchParams): Scenario {
  const error = query.get("error");
  return {
    seat: query.get("seat") === "office" ? "office" : "worker",
    empty: query.has("empty"),
    slowMs: query.has("slow") ? Number(query.get("slow")) || 60_000 : 0,
    error: error === null ? null : ((error || "database_damaged") as ErrorCode),
    many: query.has("many") ? Number(query.get("many")) || 2000 : null,
    letters: query.has("letters"),
    trouble: (query.get("trouble") || null) as ErrorCode | null,
    backup: (query.get("backup") || "fine") as BackupScenario,
    odd: (query.get("odd") || null) as Scenario["odd"],
    unlocked: query.has("unlocked"),
    first: query.has("first"),
    sheet: (query.get("sheet") as RecoveryState | null) ?? "proven",
  };
}
