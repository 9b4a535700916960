import type { PersonFilter } from "./PersonFilter";
import type { PersonSort } from "./PersonSort";
import type { ViewId } from "./ViewId";
export type SavedView = { id: ViewId, name: string, filter: PersonFilter, sort: PersonSort, is_grouped: boolean, };
