import {
  Footprints,
  House,
  type LucideIcon,
  Mail,
  MessageSquare,
  MessagesSquare,
  Phone,
  Siren,
  UserX,
} from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { keys } from "../../app/keys";
import { useNotes } from "../../app/queries";
import type { ContactKind, NoteView, PersonDetail, Topic } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { EmptyState } from "../../design/parts/EmptyState";
import { Icon } from "../../design/parts/Icon";
import { Load } from "../../design/parts/Load";
import { Name } from "../../design/parts/Name";
import { Panel } from "../../design/parts/Panel";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { type StoryLine, tellStory, topicsOf } from "./story";

/** So many notes are shown at first. */
const FIRST = 50;
const MOST_TOPICS = 6;

const signs: Partial<Record<ContactKind, LucideIcon>> = {
  home_visit: House,
  accompaniment: Footprints,
  phone: Phone,
  letter: Mail,
  case_conference: MessagesSquare,
  group: MessagesSquare,
  no_show: UserX,
  crisis: Siren,
};

/** A case is read as one story, not through keyholes; topics fold it. */
export function Story({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation(["person", "common"]);
  const notes = useNotes(person.row.id);
  const { openNote } = useDesk();
  return (
    <Panel
      title={t("story")}
      end={<span className="muted small">{t("story_count", { count: person.notes })}</span>}
    >
      <Load query={notes} rows={6}>
        {(notes) =>
          notes.length > 0 ? (
            <Told notes={notes} about={person.row.id} today={today} />
          ) : (
            <EmptyState
              step={
                <Action primary keys={`${t("common:key_ctrl")} ${keys.note.shown}`} onPress={openNote}>
                  {t("common:contact")}
                </Action>
              }
            >
              {t("story_empty")}
            </EmptyState>
          )
        }
      </Load>
    </Panel>
  );
}

function Told({ notes, about, today }: { notes: NoteView[]; about: string; today: Day }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const [topic, setTopic] = useState<Topic | null>(null);
  const [reach, setReach] = useState(FIRST);
  const topics = topicsOf(notes).slice(0, MOST_TOPICS);
  const fitting = topic ? notes.filter((note) => note.topics.includes(topic)) : notes;
  const rest = fitting.length - reach;
  return (
    <>
      {topics.length > 1 ? (
        <div className="folds">
          <Chips<Topic | "all">
            low
            required
            label={t("fold")}
            options={[
              { code: "all", label: `${t("all")} ${notes.length}` },
              ...topics.map(({ topic, count }) => ({
                code: topic,
                label: `${labels.of("topic", topic)} ${count}`,
              })),
            ]}
            value={[topic ?? "all"]}
            onChange={([chosen]) => setTopic(!chosen || chosen === "all" ? null : chosen)}
          />
        </div>
      ) : null}
      <ol className="story">
        {tellStory(fitting.slice(0, reach)).map((line) => (
          <Line key={line.key} line={line} about={about} today={today} />
        ))}
      </ol>
      {rest > 0 ? (
        <div className="panel-body">
          <Action low onPress={() => setReach(reach + FIRST)}>
            {t("show_older", { count: rest })}
          </Action>
        </div>
      ) : null}
    </>
  );
}

function Line({ line, about, today }: { line: StoryLine; about: string; today: Day }) {
  const { t } = useTranslation("person");
  const dates = useDates();
  if (line.type === "month") return <li className="story-month">{dates.month(line.month)}</li>;
  if (line.type === "gap") return <li className="story-gap">{t("gap", { count: line.weeks })}</li>;
  return <Note note={line.note} about={about} today={today} />;
}

function Note({ note, about, today }: { note: NoteView; about: string; today: Day }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const dates = useDates();
  const others = note.persons.filter((person) => person.id !== about);
  const details = [
    note.minutes > 0 ? t("minutes", { count: note.minutes }) : null,
    ...note.topics.map((topic) => labels.of("topic", topic)),
    note.mediator && note.mediator !== "none" ? labels.of("mediator", note.mediator) : null,
  ].filter(Boolean);
  const marks = [
    note.corrects ? t("corrects") : null,
    note.corrected_by ? t("corrected") : null,
    note.is_personal ? t("personal") : null,
    note.worker ? t("by", { worker: note.worker }) : null,
  ].filter(Boolean);
  return (
    <li className={note.corrected_by ? "story-note story-old" : "story-note"}>
      {note.at ? (
        <time dateTime={note.at}>
          {dates.day(note.at, today)}
          <span>{dates.time(note.at)}</span>
        </time>
      ) : (
        <span className="muted small">{t("no_date")}</span>
      )}
      <span className="knot">
        <Icon of={(note.kind && signs[note.kind]) || MessageSquare} />
      </span>
      <article>
        <h3>
          {note.kind ? labels.of("contact_kind", note.kind) : labels.field("text")}{" "}
          <span className="story-details">{details.join(", ")}</span>
        </h3>
        {others.length > 0 ? (
          <p className="small muted">
            {t("with_others")}{" "}
            {others.map((person, place) => (
              <span key={person.id}>
                {place > 0 ? ", " : null}
                <Name of={person} />
              </span>
            ))}
          </p>
        ) : null}
        {note.text ? (
          <p className="story-text" dir="auto">
            <Private>{note.text}</Private>
          </p>
        ) : null}
        <p className="tiny muted">{marks.join(" · ")}</p>
      </article>
    </li>
  );
}
