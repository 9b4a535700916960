import { useSyncExternalStore } from "react";
import type { AppError, ErrorCode } from "../backend/types";

/** Troubles with the place where everything is kept: they concern the whole window, not the page that met them first. */
const ofTheWholeWindow: readonly ErrorCode[] = [
  "database_lost",
  "database_damaged",
  "slots_damaged",
  "database_newer",
  "database_busy",
  "read_only",
  "disk_full",
];

/** While the caseload is open only a database that is gone, or broken, is told above the page: that a stick is full stands where the stick was written to. */
const whileOpen: readonly ErrorCode[] = ["database_lost", "database_damaged"];

let met: AppError | null = null;
const listeners = new Set<() => void>();

function set(error: AppError | null) {
  met = error;
  for (const listener of listeners) listener();
}

/** Tells of a failure that nobody asked for, such as that of the daily copy. */
export function tellTrouble(error: AppError | null): void {
  if (error && ofTheWholeWindow.includes(error.code)) set(error);
}

/** Tells of a failure that a page met; it is shown there, and here only if it concerns everything. */
export function hearFailure(thrown: unknown): void {
  const { code, params } = (thrown ?? {}) as Partial<AppError>;
  if (code && whileOpen.includes(code)) set({ code, params: params ?? {} });
}

/** It is over, or was seen. */
export function forgetTrouble(): void {
  if (met) set(null);
}

/** What concerns the whole window now. */
export function useTrouble(): AppError | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => met,
  );
}

/** Whether a failure of opening is more than a wrong password: then the whole screen says what to do. */
export const isOfTheWholeWindow = (code: ErrorCode): boolean => ofTheWholeWindow.includes(code);
