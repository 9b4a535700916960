export type DueKind = "paper" | "consent";
