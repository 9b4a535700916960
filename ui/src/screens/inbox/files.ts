import type { IntakeFile } from "../../backend/types";

/** How a file stands, in the order in which somebody has to look at it. */
export type Stand =
  | "refused"
  | "waiting"
  | "elsewhere"
  | "gap"
  | "ready"
  | "done"
  | "known"
  | "foreign"
  | "stopped";

const order: readonly Stand[] = [
  "refused",
  "waiting",
  "stopped",
  "elsewhere",
  "gap",
  "ready",
  "done",
  "known",
  "foreign",
];

/** How a file stands. What is for somebody else is no mistake, and what belongs to another page is not refused. */
export function standOf(file: IntakeFile): Stand {
  const { state, code, missing } = file.outcome;
  if (code === "cancelled") return "stopped";
  if (file.kind === "request" || file.kind === "list") return "elsewhere";
  if (file.kind === "roster" && code === "not_enrolled") return "elsewhere";
  switch (state) {
    case "would_import":
      return missing === null ? "ready" : "gap";
    case "imported":
      return missing === null ? "done" : "gap";
    case "already_imported":
      return "known";
    case "waiting":
      return "waiting";
    case "refused":
      return code === "bundle_not_for_us" ? "foreign" : "refused";
  }
}

/** Those that need somebody first; within one kind as they came. */
export function inOrder(files: IntakeFile[]): IntakeFile[] {
  return [...files].sort((a, b) => order.indexOf(standOf(a)) - order.indexOf(standOf(b)));
}

/** How many would be taken in. */
export function countOfReady(files: IntakeFile[]): number {
  return files.filter((file) => file.outcome.state === "would_import").length;
}

/** Whether a receipt is due and could not be written: the stick is full, or nobody may write on it. */
export function lacksReceipt({ outcome }: IntakeFile): boolean {
  const isIn = outcome.state === "imported" || outcome.state === "already_imported";
  return isIn && outcome.receipt === null && outcome.code !== null && outcome.bundle?.scope !== "receipt";
}

/** What names a file among the others. Two may have one name, from two folders. */
export function keysOf(files: IntakeFile[]): Map<IntakeFile, string> {
  return new Map(files.map((file, place) => [file, `${place} ${file.outcome.file}`]));
}
