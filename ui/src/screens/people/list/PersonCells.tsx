import { useDiscreet } from "../../../app/discreet";
import type { PersonRow } from "../../../backend/types";
import { Guarded, isGuardedBy } from "../../../design/parts/Guarded";
import { Name, Spelling } from "../../../design/parts/Name";
import { State } from "../../../design/parts/State";
import type { LineWords } from "./words";

interface Props {
  person: PersonRow;
  words: LineWords;
}

/** What the list says of a person: who, where, which language, which paper, when last seen, what is next. */
export function PersonCells({ person, words }: Props) {
  const { labels } = words;
  const { is: isHidden } = useDiscreet();
  // Hidden, it is the same initials once more.
  const original = isHidden
    ? undefined
    : person.names.find((name) => name.script !== person.names[0]?.script);
  const age = person.age === null ? null : words.years(person.age);
  const [language, ...others] = person.languages;
  const need = person.interpreter_need ? [words.interpreting(person.interpreter_need)] : [];
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
      <Place person={person} words={words} />
      <span className="cell-fact">
        {language ? labels.language(language) : null}
        <span className="second">{[...others.map((code) => labels.language(code)), ...need].join(", ")}</span>
      </span>
      <span className="cell-fact">
        {person.residence_status
          ? labels.of("residence_status_short", person.residence_status)
          : labels.of("status_group", "unknown")}
        <span className="second">
          <Paper person={person} words={words} />
        </span>
      </span>
      <span className="cell-fact">
        <Seen person={person} words={words} />
        <span className="second">
          <Unseen person={person} words={words} />
        </span>
      </span>
      <span className="cell-fact">
        <Next person={person} words={words} isHidden={isHidden} />
      </span>
    </>
  );
}

function Place({ person, words }: Props) {
  // That somebody has no title stands in its own column.
  const veto = person.veto === "no_title" ? null : person.veto;
  const room = person.room ? words.room(person.room) : null;
  return (
    <span>
      {person.shelter ? (
        <Guarded is={isGuardedBy(veto)}>{person.shelter}</Guarded>
      ) : (
        <span className="muted">{words.noShelter}</span>
      )}
      <span className="second">
        {veto ? <State tone="kept">{words.labels.of("veto", veto)}</State> : null}
        {veto && room ? " · " : null}
        {room ? <Guarded is={isGuardedBy(veto)}>{room}</Guarded> : null}
      </span>
    </span>
  );
}

function Paper({ person, words }: Props) {
  const until = person.residence_valid_until;
  if (!until) return null;
  if (until < words.today) return <State tone="danger">{words.ranOut(until)}</State>;
  const isNear = person.flags.includes("paper_ends");
  return isNear ? <State tone="warning">{words.validUntil(until)}</State> : words.validUntil(until);
}

/** The last contact; that there was none is the warning itself. */
function Seen({ person, words }: Props) {
  if (person.last_contact_on) return words.day(person.last_contact_on);
  const isLate = !person.is_closed && person.flags.includes("unseen_60");
  return isLate ? <State tone="warning">{words.neverSeen}</State> : words.neverSeen;
}

function Unseen({ person, words }: Props) {
  if (person.is_closed) return words.ended;
  if (!person.last_contact_on || !person.flags.includes("unseen_60")) return null;
  return <State tone="warning">{words.ago(person.last_contact_on)}</State>;
}

/** What is next; a deadline leads to its page. Where names are hidden nobody's words are shown. */
function Next({ person, words, isHidden }: Props & { isHidden: boolean }) {
  const due = person.next_due;
  if (!due) return null;
  const day = words.day(due.on);
  const shown = (
    <>
      {due.on < words.today ? <State tone="danger">{day}</State> : <b>{day}</b>}
      <span className="second">{(isHidden ? null : due.what) || words.due(due.kind)}</span>
    </>
  );
  // The tab key passes over it: in a list of thousands it would be a thousand stops. The arrow to the right goes there.
  return due.deadline ? (
    <a className="line-due" href={`#/deadlines/${due.deadline}`} tabIndex={-1} data-due>
      {shown}
    </a>
  ) : (
    shown
  );
}
