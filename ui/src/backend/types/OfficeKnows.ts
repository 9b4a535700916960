// written by hand until generated
import type { ToldFact } from "./ToldFact";
import type { Forgetting } from "./Forgetting";
import type { Known } from "./Known";
import type { Withheld } from "./Withheld";

export type OfficeKnows = { told: ToldFact | null, forgetting: Forgetting | null, next: Known | null, withheld: Withheld | null, };
