import { GridList, GridListItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { HIT_LIMIT, useSearch } from "../../app/queries";
import type { Hit, PersonFilter, SearchResult } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Marked } from "../../design/parts/Marked";
import { Name, useNameText } from "../../design/parts/Name";
import { Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { around } from "./around";
import { isUnfiltered } from "./choice";
import { countOf } from "./narrow";
import { PersonLine } from "./PersonLine";

/** Hits that are looked through when only some people are wanted. */
const FILTERED_LIMIT = 500;

interface Props {
  query: string;
  today: Day;
  /** Whom the list is narrowed to: the people found, too. */
  filter: PersonFilter;
  /** Takes all filters back. */
  onReset: () => void;
}

/** What a search found, and why: people first, then notes. */
export function Hits({ query, today, filter, onReset }: Props) {
  const found = useSearch(query, isUnfiltered(filter) ? HIT_LIMIT : FILTERED_LIMIT);
  return (
    <div className="hits">
      <Load query={found} rows={6}>
        {(result) => <Result result={result} today={today} filter={filter} onReset={onReset} />}
      </Load>
    </div>
  );
}

function Result({ result, today, filter, onReset }: Omit<Props, "query"> & { result: SearchResult }) {
  const { t } = useTranslation("people");
  const everybody = result.hits.filter((hit) => hit.type === "person");
  const people = everybody.filter((hit) => isUnfiltered(filter) || countOf([hit.person], filter) > 0);
  const hidden = everybody.length - people.length;
  const notes = result.hits.filter((hit) => hit.type === "note");
  if (result.hits.length === 0) {
    return (
      <section className="panel" aria-label={t("found")}>
        <EmptyState>
          <b>{t("no_hits")}</b> {t("no_hits_hint")}
        </EmptyState>
      </section>
    );
  }
  return (
    <div className="stack">
      {people.length > 0 ? <FoundPeople hits={people} today={today} /> : null}
      {notes.length > 0 ? <FoundNotes hits={notes} today={today} /> : null}
      {hidden > 0 ? (
        <Notice tone="info">
          {t("hidden_hits", { count: hidden })}
          <Action low onPress={onReset}>
            {t("search_everybody")}
          </Action>
        </Notice>
      ) : null}
      {result.has_more ? <Notice tone="info">{t("more_hits")}</Notice> : null}
    </div>
  );
}

function FoundPeople({ hits, today }: { hits: Extract<Hit, { type: "person" }>[]; today: Day }) {
  const nameText = useNameText();
  const { t } = useTranslation("people");
  const labels = useLabels();
  const [, navigate] = useLocation();
  return (
    <Panel title={t("found_people")} end={<span className="muted">{hits.length}</span>}>
      <GridList
        className="hit-list"
        aria-label={t("found_people")}
        onAction={(id) => navigate(`/people/${id}`)}
      >
        {hits.map((hit) => (
          <GridListItem
            className="people-row"
            key={hit.person.id}
            id={hit.person.id}
            textValue={nameText(hit.person.names[0] ?? { given: "", family: "" }, true)}
          >
            <PersonLine
              person={hit.person}
              today={today}
              words={hit.words}
              why={labels.of("matched", hit.matched)}
            />
          </GridListItem>
        ))}
      </GridList>
    </Panel>
  );
}

function FoundNotes({ hits, today }: { hits: Extract<Hit, { type: "note" }>[]; today: Day }) {
  const nameText = useNameText();
  const { t } = useTranslation("people");
  const labels = useLabels();
  const dates = useDates();
  const [, navigate] = useLocation();
  const open = (id: React.Key) => {
    const about = hits.find((hit) => hit.note.id === id)?.note.persons[0];
    if (about) navigate(`/people/${about.id}`);
  };
  return (
    <Panel title={t("found_notes")} end={<span className="muted">{hits.length}</span>}>
      <GridList className="hit-list" aria-label={t("found_notes")} onAction={open}>
        {hits.map(({ note, words }) => (
          <GridListItem
            className="people-row"
            key={note.id}
            id={note.id}
            textValue={note.persons[0] ? nameText(note.persons[0].name) : note.id}
          >
            <span className="hit-note">
              <span>
                {note.persons[0] ? <Name of={note.persons[0]} /> : <b>{t("no_person")}</b>}
                <span className="second">
                  {note.at ? dates.day(note.at, today) : null}
                  {note.kind ? `, ${labels.of("contact_kind", note.kind)}` : null}
                </span>
              </span>
              <span dir="auto">
                <Private>
                  <Marked text={around(note.text, words)} words={words} />
                </Private>
              </span>
            </span>
          </GridListItem>
        ))}
      </GridList>
    </Panel>
  );
}
