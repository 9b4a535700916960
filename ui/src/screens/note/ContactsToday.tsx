import { Pencil, SquarePen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useNotesToday } from "../../app/queries";
import { useDraftPlaces, useDrafts } from "../../app/useDraft";
import type { NoteView, PersonRef } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { Load } from "../../design/parts/Load";
import { Name } from "../../design/parts/Name";
import { useLabels } from "../../i18n/labels";
import { ASIDE } from "./aside";
import type { NoteDraft } from "./noteDraft";

interface Props {
  onResume: (place: string) => void;
  onCorrect: (note: NoteView) => void;
}

/** Beside the form: what was put aside, and what was noted today. */
export function ContactsToday({ onResume, onCorrect }: Props) {
  const { t } = useTranslation("note");
  const notes = useNotesToday();
  return (
    <section className="note-day" aria-label={t("day")}>
      <div className="note-day-inside">
        <h3>{t("day")}</h3>
        <Asides onResume={onResume} />
        <Load query={notes} rows={3}>
          {(notes) => <Day notes={notes.filter((note) => !note.corrected_by)} onCorrect={onCorrect} />}
        </Load>
      </div>
    </section>
  );
}

function Asides({ onResume }: Pick<Props, "onResume">) {
  const { t } = useTranslation("note");
  const drafts = useDrafts();
  const places = useDraftPlaces(ASIDE);
  if (places.length === 0) return null;
  return (
    <ul className="note-day-list">
      {places.map((place) => (
        <li key={place}>
          <p>
            <Who persons={(drafts.read(place) as Partial<NoteDraft> | undefined)?.persons ?? []} />
            <span className="second state-warning">
              <Icon of={Pencil} /> {t("aside")}
            </span>
          </p>
          <Action link onPress={() => onResume(place)}>
            {t("resume")}
          </Action>
        </li>
      ))}
    </ul>
  );
}

function Day({ notes, onCorrect }: { notes: NoteView[]; onCorrect: Props["onCorrect"] }) {
  const { t } = useTranslation("note");
  const labels = useLabels();
  const dates = useDates();
  const minutes = notes.reduce((sum, note) => sum + note.minutes, 0);
  if (notes.length === 0) return <p className="muted small">{t("day_empty")}</p>;
  const lasted = t("lasted", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <>
      <p className="muted small">
        {t("day_count", { count: notes.length })},{" "}
        {minutes < 60 ? t("minutes_said", { count: minutes }) : lasted}
      </p>
      <ul className="note-day-list">
        {notes.map((note) => (
          <li key={note.id}>
            <p>
              <Who persons={note.persons} />
              <span className="second">
                {[
                  note.kind === "no_show" ? labels.of("contact_kind", "no_show") : null,
                  ...note.topics.map((topic) => labels.of("topic_short", topic)),
                  note.minutes > 0 ? t("minutes_said", { count: note.minutes }) : null,
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </p>
            <span className="note-day-end">
              {note.at ? <time dateTime={note.at}>{dates.time(note.at)}</time> : null}
              <Action quiet low icon={SquarePen} aria-label={t("correct")} onPress={() => onCorrect(note)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One or two by name, more by number. */
function Who({ persons }: { persons: PersonRef[] }) {
  const { t } = useTranslation("note");
  const [first, second] = persons;
  if (!first) return <span className="name">{t("no_name")}</span>;
  if (persons.length > 2) return <span className="name">{t("people_count", { count: persons.length })}</span>;
  return (
    <>
      <Name of={first} />
      {second ? (
        <>
          {", "}
          <Name of={second} />
        </>
      ) : null}
    </>
  );
}
