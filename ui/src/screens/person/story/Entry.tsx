import { memo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useDesk } from "../../../app/desk";
import type { NoteView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Icon } from "../../../design/parts/Icon";
import { Name, Spelling } from "../../../design/parts/Name";
import type { Told } from "./entries";
import { Found } from "./Found";
import { signOf } from "./signs";
import { type EntryWords, useEntryWords } from "./words";

interface Props {
  entry: Told;
  /** Whose story it is. */
  about: string;
  today: Day;
  /** What was sought: it is marked, and nothing is folded that holds it. */
  sought: readonly string[];
  /** Everything is unfolded. */
  isOpen: boolean;
}

/** Longer texts are folded until somebody wants to read them. */
const LONG = 900;

/** One thing that happened. Contacts are read; what lies between them is told in one line. */
export const Entry = memo(function Entry({ entry, about, today, sought, isOpen }: Props) {
  const { t } = useTranslation("person");
  const words = useEntryWords()(entry);
  const { what } = entry;
  const isNote = what.type === "note";
  const isToday = entry.at?.slice(0, 10) === today;
  return (
    <li className={["entry", isNote ? "entry-note" : "entry-event", isToday ? "entry-today" : ""].join(" ")}>
      <When entry={entry} today={today} />
      <span className="knot">
        <Icon of={signOf(entry)} />
      </span>
      <article>
        <h3>
          <Found text={words.title} words={sought} />{" "}
          {words.details ? (
            <span className="entry-details">
              <Found text={words.details} words={sought} />
            </span>
          ) : null}
          {what.type === "name_added" || what.type === "name_removed" ? (
            <>
              {" "}
              <Spelling of={what.name} sorted />
            </>
          ) : null}
        </h3>
        {words.changes.length > 0 ? <Changes words={words} sought={sought} /> : null}
        {what.type === "note" ? (
          <NoteBody
            note={what.note}
            title={words.title}
            older={entry.older}
            about={about}
            sought={sought}
            isOpen={isOpen}
          />
        ) : null}
        {entry.device ? <p className="tiny muted">{t("on_device", { device: entry.device })}</p> : null}
      </article>
    </li>
  );
});

function When({ entry, today }: { entry: Told; today: Day }) {
  const { t } = useTranslation("person");
  const dates = useDates();
  if (!entry.at) return <span className="muted small entry-when">{t("no_date")}</span>;
  return (
    <time className="entry-when" dateTime={entry.has_time ? entry.at : entry.at.slice(0, 10)}>
      {dates.day(entry.at, today)}
      {entry.has_time ? <span>{dates.time(entry.at)}</span> : null}
    </time>
  );
}

function Changes({ words, sought }: { words: EntryWords; sought: readonly string[] }) {
  const { t } = useTranslation("person");
  return (
    <ul className="changes">
      {words.changes.map((change, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they never move
        <li key={place}>
          <span className="muted">{change.field}:</span>{" "}
          {change.isLong ? (
            t("event.reworded")
          ) : (
            <>
              <bdi className="muted">
                <Found text={change.from} words={sought} />
              </bdi>{" "}
              <span aria-hidden="true" className="arrow">
                →
              </span>{" "}
              <span className="vh">{t("event.became")}</span>{" "}
              <bdi>
                <b>
                  <Found text={change.to} words={sought} />
                </b>
              </bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

interface BodyProps extends Omit<Props, "entry" | "today"> {
  note: NoteView;
  /** The entry's title, for the ear. */
  title: string;
  older: NoteView[];
}

function NoteBody({ note, title, older, about, sought, isOpen }: BodyProps) {
  const { t } = useTranslation("person");
  const { correctNote } = useDesk();
  const others = note.persons.filter((person) => person.id !== about);
  const marks = [
    note.is_personal ? t("personal") : null,
    note.worker ? t("by", { worker: note.worker }) : null,
  ].filter(Boolean);
  return (
    <>
      {others.length > 0 ? (
        <p className="small with-others">
          <span className="muted">{t("with_others")}</span>{" "}
          {others.map((person, place) => (
            <span key={person.id}>
              {place > 0 ? ", " : null}
              <Link href={`/people/${person.id}`}>
                <Name of={person} />
              </Link>
            </span>
          ))}
        </p>
      ) : null}
      <NoteText text={note.text} sought={sought} isOpen={isOpen} />
      <Older older={older} sought={sought} isOpen={isOpen} />
      <p className="tiny muted entry-foot">
        {marks.join(" · ")}
        <Action link aria-label={t("correct_of", { title })} onPress={() => correctNote(note)}>
          {t("correct")}
        </Action>
      </p>
    </>
  );
}

/** A note's text; a long one is folded until somebody wants to read it. */
function NoteText({ text, sought, isOpen }: { text: string; sought: readonly string[]; isOpen: boolean }) {
  const { t } = useTranslation("person");
  const [isRead, setRead] = useState(false);
  if (!text) return null;
  const isLong = text.length > LONG;
  const isWhole = !isLong || isOpen || isRead || sought.length > 0;
  return (
    <>
      <p className={isWhole ? "entry-text" : "entry-text entry-folded"} dir="auto">
        <Found text={text} words={sought} />
      </p>
      {isLong && !isOpen && sought.length === 0 ? (
        <Action link aria-expanded={isRead} onPress={() => setRead(!isRead)}>
          {isRead ? t("fold_text") : t("read_text")}
        </Action>
      ) : null}
    </>
  );
}

/** What stood there before it was corrected: kept, folded, never lost. */
function Older({ older, sought, isOpen }: { older: NoteView[]; sought: readonly string[]; isOpen: boolean }) {
  const { t } = useTranslation("person");
  const dates = useDates();
  const [isRead, setRead] = useState(false);
  if (older.length === 0) return null;
  const isShown = isRead || isOpen || sought.length > 0;
  return (
    <div className="older">
      <Action link aria-expanded={isShown} isDisabled={isOpen} onPress={() => setRead(!isRead)}>
        {t("older", { count: older.length })}
      </Action>
      {isShown
        ? older.map((note) => (
            <blockquote key={note.id}>
              <p className="tiny muted">
                {note.at ? t("older_of", { date: dates.fullDate(note.at) }) : t("no_date")}
                {note.worker ? `, ${t("by", { worker: note.worker })}` : null}
              </p>
              <p className="entry-text" dir="auto">
                <Found text={note.text} words={sought} />
              </p>
            </blockquote>
          ))
        : null}
    </div>
  );
}
