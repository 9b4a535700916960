import { CircleCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useDiscreet } from "../../app/discreet";
import type { DeadlineView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { DateTile } from "../../design/parts/DateTile";
import { useNameText } from "../../design/parts/Name";
import { Private } from "../../design/parts/Private";
import { State } from "../../design/parts/State";
import { Whom } from "../people/Whom";
import { OpenQuestion } from "./OpenQuestion";
import { SafeDay, Stands } from "./Stands";

interface Props {
  line: DeadlineView;
  today: Day;
  onEnd: () => void;
}

/** One deadline: last and safe day, what is to be done and by which paragraph, for whom, how it stands. */
export function DeadlineRow({ line, today, onEnd }: Props) {
  const { t } = useTranslation("deadline");
  const words = useDeadlineWords();
  const { brief, person, home, end, worker } = line;
  return (
    <tr data-key={brief.id} className={end ? "is-ended" : ""}>
      <td className="dl-day">
        {brief.last_day ? (
          <DateTile day={brief.last_day} today={today} warnsOver={!end} />
        ) : (
          <span className="muted">—</span>
        )}
        <SafeDay deadline={line} today={today} />
      </td>
      <th scope="row" className="dl-what">
        <Link href={`/deadlines/${brief.id}`}>
          <Private>{brief.what}</Private>
        </Link>
        <span className="second" lang="de">
          {brief.source}
        </span>
        <OpenQuestion brief={brief} />
      </th>
      <td className="dl-who">
        {person ? (
          <Whom person={person} home={home} section="/deadlines" />
        ) : (
          <State tone="warning">{t("nobody")}</State>
        )}
      </td>
      <td className="dl-state">
        <Stands deadline={line} today={today} />
        {!end && brief.is_confirmed ? <span className="second">{t("confirmed")}</span> : null}
        {!end && brief.is_set_by_hand ? <span className="second">{t("by_hand")}</span> : null}
      </td>
      <td className="only-print dl-worker">{worker}</td>
      <td className="only-print dl-tick">
        <span className="tick-box" />
      </td>
      <td className="due-do">
        {end ? null : (
          <Action
            quiet
            low
            icon={CircleCheck}
            aria-label={t("end_of", { what: words(line) })}
            onPress={onEnd}
          />
        )}
      </td>
    </tr>
  );
}

/** A deadline in a few words, for labels that are read out; while names are hidden without what somebody typed. */
export function useDeadlineWords(): (deadline: DeadlineView) => string {
  const nameText = useNameText();
  const { is: isHidden } = useDiscreet();
  return ({ brief, person }) => {
    const what = isHidden ? brief.name : brief.what;
    return person ? `${what}, ${nameText(person.name)}` : what;
  };
}
