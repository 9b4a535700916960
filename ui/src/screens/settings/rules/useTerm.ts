import { useTranslation } from "react-i18next";
import type { Rule } from "../../../backend/types";
import { useDates } from "../../../dates/shown";

/** How long a rule gives, in words. */
export function useTerm(): (rule: Rule) => string {
  const { t } = useTranslation("settings");
  const dates = useDates();
  return ({ term }) => {
    if (term === "month_end") return t("rules.term.month_end");
    if (term === "named_day") return t("rules.term.named_day");
    if ("period" in term) return t(`rules.term.${term.period.unit}`, { count: term.period.length });
    if ("year_end" in term) return t("rules.term.year_end", { count: term.year_end });
    if ("months_back" in term) return t("rules.term.months_back", { count: term.months_back });
    if ("day_of_next_month" in term)
      return t("rules.term.day_of_next_month", { day: term.day_of_next_month });
    return t("rules.term.until", { day: dates.fullDate(term.until) });
  };
}
