// written by hand until generated
import type { HouseholdFact } from "./HouseholdFact";
import type { FamilyMember } from "./FamilyMember";

export type FamilyView = { household: HouseholdFact | null, members: Array<FamilyMember>, };
