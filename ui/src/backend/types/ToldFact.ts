// written by hand until generated
import type { Known } from "./Known";

export type ToldFact = { seq: number, at: string, is_confirmed: boolean, known: Known, };
