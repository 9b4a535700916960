// written by hand until generated
import type { RelationshipId } from "./RelationshipId";
import type { RelationshipKind } from "./RelationshipKind";

export type Tie = { id: RelationshipId, kind: RelationshipKind, is_first: boolean, };
