import { useTranslation } from "react-i18next";
import type { Today } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";

/** The day in one sentence: what is over, what is due, otherwise what comes next. */
export function useAnswer(): (day: Today, today: Day) => string {
  const { t } = useTranslation("today");
  const dates = useDates();
  return ({ due }, today) => {
    const over = due.filter((one) => one.on < today).length;
    const now = due.filter((one) => one.on === today).length;
    const next = due.find((one) => one.on > today);
    const parts = [
      over > 0 ? t("answer.over", { count: over }) : null,
      now > 0 ? t("answer.now", { count: now }) : null,
      over === 0 && now === 0 ? t("answer.none") : null,
      over === 0 && now === 0 && next ? t("answer.next", { day: dates.day(next.on, today) }) : null,
    ];
    return parts.filter(Boolean).join(" ");
  };
}
