// written by hand until generated
import type { OfficeKnows } from "./OfficeKnows";
import type { DisclosureLine } from "./DisclosureLine";

export type Disclosures = { office: OfficeKnows, is_shared: boolean, lines: Array<DisclosureLine>, };
