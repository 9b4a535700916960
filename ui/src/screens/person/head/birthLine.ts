import type { TFunction } from "i18next";
import type { ShownDates } from "../../../dates/shown";

/** What is known of a birth, with how well it is known: `14.03.1986`, `1991, nur Jahr bekannt`, `1996, geschätzt`. */
export function birthLine(
  birth: string | undefined,
  t: TFunction<["person", "common", "people"]>,
  dates: ShownDates,
): string {
  if (!birth) return t("birth_unknown");
  const date = dates.partial(birth);
  if (birth.endsWith("~")) return t("estimated", { date });
  return birth.length === 4 ? t("only_year", { year: date }) : date;
}
