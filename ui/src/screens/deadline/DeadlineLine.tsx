import { Link } from "wouter";
import type { DeadlineView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { DateTile } from "../../design/parts/DateTile";
import { Private } from "../../design/parts/Private";
import { OpenQuestion } from "./OpenQuestion";
import { SafeDay, Stands } from "./Stands";

/** A deadline below the letter that set it going. */
export function DeadlineLine({ deadline, today }: { deadline: DeadlineView; today: Day }) {
  const { brief, end } = deadline;
  return (
    <li className="dl-line">
      {brief.last_day ? <DateTile day={brief.last_day} today={today} warnsOver={!end} /> : null}
      <span>
        <Link href={`/deadlines/${brief.id}`}>
          <Private>{brief.what}</Private>
        </Link>
        <span className="second" lang="de">
          {brief.source}
        </span>
        <OpenQuestion brief={brief} />
      </span>
      <span className="dl-line-state">
        <Stands deadline={deadline} today={today} />
        <SafeDay deadline={deadline} today={today} />
      </span>
    </li>
  );
}
