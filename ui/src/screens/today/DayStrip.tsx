import { useTranslation } from "react-i18next";
import type { CalendarDay, Due } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Wide } from "../../design/parts/Wide";

/** So many signs stand under a day; beyond them its number says it. */
const MOST_SIGNS = 4;

const isAppointment = ({ what }: Due) => what.type === "task" && what.task.kind === "appointment";

/** The days that come, as a strip: what lies on each, and on which nobody is in the office. */
export function DayStrip({ days, due, today }: { days: CalendarDay[]; due: Due[]; today: Day }) {
  const { t } = useTranslation("today");
  return (
    <Wide label={t("days", { count: days.length })}>
      <ol className="days">
        {days.map((day) => (
          <OneDay
            key={day.on}
            day={day}
            due={due.filter((one) => one.on === day.on)}
            isToday={day.on === today}
          />
        ))}
      </ol>
    </Wide>
  );
}

function OneDay({ day, due, isToday }: { day: CalendarDay; due: Due[]; isToday: boolean }) {
  const { t } = useTranslation("today");
  const dates = useDates();
  const looks = ["day", isToday ? "day-now" : "", day.is_off ? "day-off" : ""].join(" ");
  const said = [
    day.holiday,
    day.is_off && !day.holiday ? t("off") : null,
    due.length > 0 ? t("due_count", { count: due.length }) : null,
  ].filter(Boolean);
  return (
    <li className={looks} {...(isToday ? { "aria-current": "date" } : {})} title={day.holiday ?? undefined}>
      <time dateTime={day.on}>
        <span className="day-name">{dates.weekday(day.on)}</span>
        <b>{Number(day.on.slice(8))}</b>
      </time>
      <span className="day-signs" aria-hidden="true">
        {due.length > MOST_SIGNS
          ? due.length
          : due.map((one, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: signs are all alike
              <i key={place} className={isAppointment(one) ? "sign sign-appointment" : "sign"} />
            ))}
      </span>
      {said.length > 0 ? <span className="vh">{said.join(", ")}</span> : null}
    </li>
  );
}

/** What the signs of the strip mean; the same is said of each day in words. */
export function StripLegend() {
  const { t } = useTranslation("today");
  return (
    <p className="legend" aria-hidden="true">
      <span>
        <i className="sign" /> {t("legend.due")}
      </span>
      <span>
        <i className="sign sign-appointment" /> {t("legend.appointment")}
      </span>
      <span>
        <i className="hatch" /> {t("legend.off")}
      </span>
    </p>
  );
}
