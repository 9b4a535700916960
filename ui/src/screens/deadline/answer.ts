import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";

/** How the deadlines stand, in a sentence or two. */
export function useAnswer(): (deadlines: readonly DeadlineView[], today: Day) => string {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  return (deadlines, today) => {
    const open = deadlines.filter(({ end }) => !end).map(({ brief }) => brief);
    const over = open.filter(({ last_day }) => last_day !== null && last_day < today).length;
    const now = open.filter(({ last_day }) => last_day === today).length;
    const safe = open.filter(({ safe_day, last_day }) => safe_day === today && last_day !== today).length;
    const next = open.find(({ last_day }) => last_day !== null && last_day > today)?.last_day;
    const questions = open.filter((brief) => brief.is_open_question).length;
    const parts = [
      over > 0 ? t("answer.over", { count: over }) : null,
      now > 0 ? t("answer.today", { count: now }) : null,
      safe > 0 ? t("answer.safe", { count: safe }) : null,
      over + now === 0 && next ? t("answer.next", { day: dates.day(next, today) }) : null,
      questions > 0 ? t("answer.open", { count: questions }) : null,
    ];
    return parts.filter(Boolean).join(" ");
  };
}
