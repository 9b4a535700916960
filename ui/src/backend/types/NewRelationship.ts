// written by hand until generated
import type { PersonId } from "./PersonId";
import type { RelationshipKind } from "./RelationshipKind";

export type NewRelationship = { from: PersonId | null, kind: RelationshipKind, to: PersonId | null, to_name: string, lives_in: string, };
