import type { Shelter } from "./Shelter";
import type { ShelterId } from "./ShelterId";
export type ShelterRow = { id: ShelterId, fields: Shelter, is_protected: boolean, occupied: number, };
