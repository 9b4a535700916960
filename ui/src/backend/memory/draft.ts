import type { KeptDraft } from "../types";
import { today, type World } from "./world";

/** Keeps a draft in place of the former one. */
export function keepDraft(world: World, place: string, content: string): KeptDraft["at"] {
  const at = `${today}T10:14:32`;
  dropDraft(world, place);
  world.drafts.unshift({ place, content, at });
  return at;
}

/** Forgets a draft. */
export function dropDraft(world: World, place: string): void {
  world.drafts = world.drafts.filter((draft) => draft.place !== place);
}
