import type { AreaId } from "./AreaId";
import type { ShelterKind } from "./ShelterKind";
export type Shelter = { name?: string, address?: string, kind?: ShelterKind, area_id?: AreaId, capacity?: number, operator?: string, is_protected?: boolean, };
