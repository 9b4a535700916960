// written by hand until generated
import type { PersonRow } from "./PersonRow";
import type { Tie } from "./Tie";

export type FamilyMember = { person: PersonRow | null, name: string, lives_in: string, ties: Array<Tie>, shares_household: boolean, };
