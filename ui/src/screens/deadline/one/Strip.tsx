import { useTranslation } from "react-i18next";
import type { CalendarDay, RuleResult } from "../../../backend/types";
import { type Day, daysBetween } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Wide } from "../../../design/parts/Wide";

interface Props {
  days: CalendarDay[];
  result: RuleResult;
  safeDay: Day | null;
}

/** The days to the last one, counted as the law counts them: the first is not, and on a free day nothing ends. */
export function Strip({ days, result, safeDay }: Props) {
  const { t } = useTranslation("deadline");
  const { service_day, last_day } = result;
  const end = result.steps.find(({ kind }) => kind === "raw_end")?.date ?? last_day;
  // A month ends by its date, however many days it has: only what is shown from its first day on is counted.
  const counts = days[0]?.on === service_day;
  if (days.length < 2) return null;
  return (
    <Wide label={t("one.strip")}>
      <ol className="dl-strip">
        {days.map((day) => {
          const isLast = day.on === last_day;
          const isSafe = day.on === safeDay;
          const nth =
            counts && day.on > service_day && day.on <= end ? daysBetween(service_day, day.on) : null;
          return (
            <li
              key={day.on}
              className={[
                day.is_off ? "dl-off" : "",
                isSafe ? "dl-strip-safe" : "",
                isLast ? "dl-strip-last" : "",
              ].join(" ")}
            >
              <OneDay day={day} />
              <span className={day.on > service_day && day.on <= end ? "dl-count dl-runs" : "dl-count"}>
                {isLast ? t("one.strip_end") : day.on > end ? t("one.strip_off") : nth}
              </span>
              <span className="vh">
                {[day.holiday, isSafe ? t("one.safe") : null, isLast ? t("one.last") : null]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </li>
          );
        })}
      </ol>
    </Wide>
  );
}

function OneDay({ day }: { day: CalendarDay }) {
  const dates = useDates();
  return (
    <time dateTime={day.on} title={day.holiday ?? undefined}>
      <span className="dl-weekday">{dates.weekday(day.on)}</span>
      <b>{Number(day.on.slice(8))}</b>
    </time>
  );
}
