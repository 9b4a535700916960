import type { DueKind } from "./DueKind";
export type NextDue = { on: string, kind: DueKind, what: string | null, };
