import { ShieldCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DeadlineDetail } from "../../../backend/types";
import { type Day, daysBetween } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Icon } from "../../../design/parts/Icon";
import { Strip } from "./Strip";

/** From which day it runs, the day to have it done, and the last day: large, side by side. */
export function Days({ detail, today }: { detail: DeadlineDetail; today: Day }) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  const left = useLeft();
  const { deadline, result } = detail;
  const { last_day, safe_day } = deadline.brief;
  const shown = (day: Day) => `${dates.weekday(day)} ${dates.date(day, today)}`;
  return (
    <section className="dl-box" aria-label={t("one.days")}>
      <div className="dl-days">
        {result ? (
          <div>
            <h2>{t("one.service")}</h2>
            <time dateTime={result.service_day}>{shown(result.service_day)}</time>
          </div>
        ) : null}
        {safe_day ? (
          <div className="dl-safe">
            <h2>
              <Icon of={ShieldCheck} /> {t("one.safe")}
            </h2>
            <time dateTime={safe_day}>{shown(safe_day)}</time>
            <p>{t("one.safe_hint")}</p>
          </div>
        ) : null}
        {last_day ? (
          <div className="dl-last">
            <h2>{t("one.last")}</h2>
            <time dateTime={last_day}>
              {dates.weekday(last_day)} {dates.fullDate(last_day)}
            </time>
            <p>{t("one.last_hint", { left: left(daysBetween(today, last_day)) })}</p>
          </div>
        ) : null}
      </div>
      {result ? <Strip days={detail.days} result={result} safeDay={safe_day} /> : null}
    </section>
  );
}

function useLeft(): (days: number) => string {
  const { t } = useTranslation("deadline");
  return (days) => {
    if (days === 0) return t("one.left_today");
    return days > 0 ? t("one.left", { count: days }) : t("one.left_over", { count: -days });
  };
}
