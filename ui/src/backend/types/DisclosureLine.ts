// written by hand until generated
import type { Scope } from "./Scope";
import type { Held } from "./Held";
import type { Known } from "./Known";

export type DisclosureLine = { at: string, to: string, scope: Scope, seq: number, held: Held, known: Known | null, is_confirmed: boolean, };
