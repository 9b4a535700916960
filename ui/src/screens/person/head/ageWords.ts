import type { TFunction } from "i18next";
import type { Day } from "../../../dates/iso";
import { agesOn } from "./ages";

/** How old somebody is, in words: `35 Jahre`, `34 oder 35 Jahre`; `null` where nothing is known. */
export function ageWords(
  birth: string | undefined | null,
  today: Day,
  t: TFunction<"person">,
): string | null {
  const ages = agesOn(birth, today);
  if (!ages) return null;
  const [least, most] = ages;
  return least === most ? t("years", { count: most }) : t("years_between", { least, most });
}
