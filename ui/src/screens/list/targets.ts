import type { ChosenColumn, MappedColumn } from "../../backend/types";

/** What a column can be taken for, in the order in which it is offered. */
export const targets = [
  "full_name",
  "family_name",
  "given_name",
  "aliases",
  "birth_date",
  "birth_place",
  "sex",
  "nationality",
  "language",
  "residence_status",
  "residence_valid_until",
  "file_reference",
  "room",
  "move_in_date",
  "allocated_on",
  "address",
  "phone",
  "email",
  "remark",
  "row_number",
  "ignore",
] as const;

export type Target = (typeof targets)[number];

/** What several columns may be at once. */
const many: readonly string[] = ["aliases", "remark", "ignore", "address"];

/** Takes a column for something else. What only one column can be, the other one is no longer: it becomes a remark. */
export function choose(columns: MappedColumn[], column: string, target: Target): ChosenColumn[] {
  return columns.map((mapped) => {
    if (mapped.column === column) return { column, target };
    const isTaken = mapped.target === target && !many.includes(target);
    return { column: mapped.column, target: isTaken ? "remark" : mapped.target };
  });
}
