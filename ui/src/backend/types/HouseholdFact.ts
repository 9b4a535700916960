// written by hand until generated
import type { HouseholdId } from "./HouseholdId";

export type HouseholdFact = { id: HouseholdId, label: string, since_on: string | null, };
