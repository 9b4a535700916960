import type { PersonRow, Veto } from "../../../backend/types";
import { daysBetween } from "../../../dates/iso";
import { Name, Spelling } from "../../../design/parts/Name";
import { State } from "../../../design/parts/State";
import type { LineWords } from "./words";

/** What the list says of a person: who, where, which language, which paper, when last seen, what is next. */
export function PersonCells({ person, words }: { person: PersonRow; words: LineWords }) {
  const { t, labels, dates, today } = words;
  const original = person.names.find((name) => name.script !== person.names[0]?.script);
  // That somebody has no title stands in its own column.
  const isKept = person.veto !== null && person.veto !== "no_title";
  const age = person.age === null ? null : t("years", { count: person.age });
  return (
    <>
      <span className="cell-who">
        <Name of={person.names} sorted />
        <span className="second">
          {original ? <Spelling of={original} /> : null}
          {original && age ? " · " : null}
          <span className="nowrap">{age}</span>
        </span>
      </span>
      <span>
        {person.shelter ?? <span className="muted">{t("no_shelter")}</span>}
        <span className="second">
          {isKept ? <State tone="kept">{labels.of("veto", person.veto as Veto)}</State> : null}
          {isKept && person.room ? " · " : null}
          {person.room ? t("room", { room: person.room }) : null}
        </span>
      </span>
      <span className="cell-fact">
        {person.languages.slice(0, 1).map((code) => labels.language(code))}
        <span className="second">
          {[
            ...person.languages.slice(1).map((code) => labels.language(code)),
            ...(person.interpreter_need ? [t(`interpreting.${person.interpreter_need}`)] : []),
          ].join(", ")}
        </span>
      </span>
      <span className="cell-fact">
        {person.residence_status
          ? labels.of("residence_status_short", person.residence_status)
          : labels.of("status_group", "unknown")}
        <Paper person={person} words={words} />
      </span>
      <span className="cell-fact">
        {person.last_contact_on ? dates.day(person.last_contact_on, today) : t("never_seen")}
        <span className="second">
          {person.is_closed ? t("ended") : <Unseen person={person} words={words} />}
        </span>
      </span>
      <span className="cell-fact">
        <Next person={person} words={words} />
      </span>
    </>
  );
}

function Paper({ person, words }: { person: PersonRow; words: LineWords }) {
  const { t, dates, today } = words;
  const until = person.residence_valid_until;
  if (!until) return <span className="second" />;
  const day = dates.date(until, today);
  if (until < today) {
    return (
      <span className="second">
        <State tone="danger">{t("ran_out", { day })}</State>
      </span>
    );
  }
  return (
    <span className="second">
      {person.flags.includes("paper_ends") ? (
        <State tone="warning">{t("valid_until", { day })}</State>
      ) : (
        t("valid_until", { day })
      )}
    </span>
  );
}

function Unseen({ person, words }: { person: PersonRow; words: LineWords }) {
  const { t, today } = words;
  if (!person.flags.includes("unseen_60")) return null;
  if (!person.last_contact_on) return <State tone="warning">{t("no_contact")}</State>;
  return <State tone="warning">{t("days_ago", { count: daysBetween(person.last_contact_on, today) })}</State>;
}

function Next({ person, words }: { person: PersonRow; words: LineWords }) {
  const { t, dates, today } = words;
  const due = person.next_due;
  if (!due) return null;
  const isLate = due.on < today;
  return (
    <>
      {isLate ? (
        <State tone="danger">{dates.day(due.on, today)}</State>
      ) : (
        <b className="due-day">{dates.day(due.on, today)}</b>
      )}
      <span className="second">{due.what || t(`today:kind.${due.kind}`)}</span>
    </>
  );
}
