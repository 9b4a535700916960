import type { Day, Moment } from "../../dates/iso";
import { useDates } from "../../dates/shown";

/** A day as a tile of one width, so that lists of days are read down and not across. Today has a thick edge. */
export function DateTile({ day, today }: { day: Day | Moment; today: Day }) {
  const dates = useDates();
  const isToday = day.slice(0, 10) === today;
  return (
    <time className={isToday ? "tile tile-today" : "tile"} dateTime={day}>
      <span>{dates.weekday(day)}</span>
      {dates.date(day, today)}
    </time>
  );
}
