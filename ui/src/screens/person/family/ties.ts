import { allRelationshipKind, type RelationshipKind, type Sex, type Tie } from "../../../backend/types";

/** What somebody is to the person whose file is open: a tie and which end of it she is. */
export type TieCode = `${RelationshipKind}:${"first" | "second"}`;

/** Ties that read the same from both ends. */
const mutual: ReadonlySet<RelationshipKind> = new Set([
  "spouse",
  "religious_spouse",
  "partner",
  "sibling",
  "relative",
]);

/** The word for what the other one is, by her sex where it is known: a key of `family.json`. */
export type TieWord = `tie.${string}`;

/** Every tie that can be chosen, each once. */
export const tieCodes: readonly TieCode[] = allRelationshipKind.flatMap((kind): TieCode[] =>
  mutual.has(kind) ? [`${kind}:first`] : [`${kind}:first`, `${kind}:second`],
);

/** The code of a tie as it is shown. */
export function codeOf({ kind, is_first }: Pick<Tie, "kind" | "is_first">): TieCode {
  return `${kind}:${is_first || mutual.has(kind) ? "first" : "second"}`;
}

/** The kind of a code, and whether the person whose file is open is the first of the two. */
export function tieOf(code: TieCode): { kind: RelationshipKind; isFirst: boolean } {
  const [kind, end] = code.split(":") as [RelationshipKind, string];
  return { kind, isFirst: end === "first" };
}

/** How the sex of somebody bends a word. */
export function bent(sex: Sex | null | undefined): "f" | "m" | "x" {
  return sex === "f" || sex === "m" ? sex : "x";
}
