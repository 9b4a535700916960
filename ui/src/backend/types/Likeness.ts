// written by hand until generated
import type { PersonId } from "./PersonId";
import type { PersonRow } from "./PersonRow";
import type { LikenessReason } from "./LikenessReason";

export type Likeness = { person: PersonId, row: PersonRow, is_same: boolean, reasons: Array<LikenessReason>, };
