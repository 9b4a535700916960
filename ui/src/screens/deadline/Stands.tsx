import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../backend/types";
import { type Day, daysBetween } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";

/** How much time is left, or how it ended. */
export function Stands({ deadline, today }: { deadline: DeadlineView; today: Day }) {
  const { t } = useTranslation("deadline");
  const { brief, end } = deadline;
  if (end) return <Ended deadline={deadline} today={today} />;
  if (!brief.last_day) return <State tone="warning">{t("no_day")}</State>;
  const days = daysBetween(today, brief.last_day);
  if (days < 0) return <State tone="danger">{t("since", { count: -days })}</State>;
  if (days === 0) return <State tone="danger">{t("now")}</State>;
  return <span>{t("in_days", { count: days })}</span>;
}

/** The day to have it done, as long as that can still help. */
export function SafeDay({ deadline, today }: { deadline: DeadlineView; today: Day }) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  const { safe_day, last_day } = deadline.brief;
  if (deadline.end || !safe_day || (last_day !== null && last_day < today)) return null;
  if (safe_day === today) return <State tone="warning">{t("safe_today")}</State>;
  const day = `${dates.weekday(safe_day)} ${dates.date(safe_day, today)}`;
  if (safe_day < today) return <State tone="warning">{t("safe_over", { day })}</State>;
  return <span className="second nowrap">{t("safe", { day })}</span>;
}

function Ended({ deadline: { end, ended_on }, today }: { deadline: DeadlineView; today: Day }) {
  const labels = useLabels();
  const dates = useDates();
  if (!end) return null;
  const tone = end === "missed" ? "danger" : end === "done" ? "success" : "info";
  return (
    <>
      <State tone={tone}>{labels.of("deadline_end", end)}</State>
      {ended_on ? <span className="second">{dates.day(ended_on, today)}</span> : null}
    </>
  );
}
