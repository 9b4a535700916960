import type { Day, Moment } from "../../dates/iso";
import { useDates } from "../../dates/shown";

interface Props {
  day: Day | Moment;
  today: Day;
  /** Something was to be done by that day: a day that is over is filled. */
  warnsOver?: boolean;
}

/** A day as a tile of one width, so that lists of days are read down and not across. Today has a thick edge. */
export function DateTile({ day, today, warnsOver }: Props) {
  const dates = useDates();
  const isToday = day.slice(0, 10) === today;
  const look = isToday ? "tile-today" : warnsOver && day.slice(0, 10) < today ? "tile-over" : "";
  return (
    <time className={`tile ${look}`} dateTime={day}>
      <span>{dates.weekday(day)}</span>
      {dates.date(day, today)}
    </time>
  );
}
