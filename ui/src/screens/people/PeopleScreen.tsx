import { Printer, UserPlus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { keys } from "../../app/keys";
import { PageHead } from "../../app/PageHead";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { refOf } from "../../design/parts/Name";
import { Failed, Notice } from "../../design/parts/Notice";
import { Columns } from "./Columns";
import { type Choice, isUnfiltered, plainChoice } from "./choice";
import { Foot } from "./Foot";
import { useFilterWords } from "./filterWords";
import { Hits } from "./Hits";
import { PeopleList } from "./list/PeopleList";
import { PrintedList } from "./PrintedList";
import { Toolbar } from "./Toolbar";
import { LIST_LIMIT, type People, usePeople } from "./usePeople";
import { usePrint } from "./usePrint";
import { ViewsBar } from "./ViewsBar";
import "./people.css";

/** Everybody in care as one fast list; while something is searched, what was found instead. */
export function PeopleScreen({ status }: { status: Status }) {
  const { t } = useTranslation("people");
  const { query, listPlace } = useDesk();
  const [choice, setChoice] = useState(listPlace.current.choice);
  // The press shows at once; the list follows in small pieces, so that nothing waits for ten thousand people.
  const looked = useDeferredValue(choice);
  const people = usePeople(looked);
  // Another look begins at its top, and at nobody.
  const change = (choice: Choice) => {
    listPlace.current = { ...listPlace.current, choice, scrollTop: 0, key: null };
    setChoice(choice);
  };
  const wanted = query.trim();
  const { print, isPrinting, error } = usePrint();
  const filters = useFilterWords().line(looked);

  return (
    <div className="fill people">
      <PageHead
        title={t("title")}
        answer={<Answer people={people} choice={looked} status={status} />}
        end={
          <span className="row">
            {people.rows.length > 0 && !wanted ? (
              <Action quiet icon={Printer} onPress={print} isPending={isPrinting}>
                {t("print")}
              </Action>
            ) : null}
            <Add />
          </span>
        }
      />
      {error ? <Failed error={error} /> : null}
      {people.all.length === 0 && isUnfiltered(choice.filter) ? null : (
        <div className="narrowing">
          <ViewsBar choice={choice} onChange={change} people={people.all} />
          <Toolbar choice={choice} onChange={change} counts={people.counts} />
        </div>
      )}
      {wanted ? (
        <Hits
          query={wanted}
          today={status.today}
          filter={choice.filter}
          onReset={() => change(plainChoice)}
        />
      ) : (
        <section className="panel people-panel" aria-label={t("list")}>
          <Load query={people.query} rows={12}>
            {() => <Listed people={people} choice={looked} onChange={change} today={status.today} />}
          </Load>
        </section>
      )}
      {isPrinting ? <PrintedList entries={people.entries} today={status.today} filters={filters} /> : null}
    </div>
  );
}

function Answer({ people, choice, status }: { people: People; choice: Choice; status: Status }) {
  const { t } = useTranslation("people");
  if (people.isCut || !people.query.data) return t("count", { count: status.persons });
  return isUnfiltered(choice.filter)
    ? t("count", { count: people.rows.length })
    : t("filtered", { count: people.rows.length, total: people.all.length });
}

function Add({ primary = false }: { primary?: boolean }) {
  const { t } = useTranslation(["people", "common"]);
  const { setOver } = useDesk();
  return (
    <Action
      primary={primary}
      icon={UserPlus}
      keys={`${t("common:key_ctrl")} ${keys.person.shown}`}
      onPress={() => setOver("person")}
    >
      {t("add")}
    </Action>
  );
}

interface ListedProps {
  people: People;
  choice: Choice;
  onChange: (choice: Choice) => void;
  today: string;
}

function Listed({ people, choice, onChange, today }: ListedProps) {
  const { t } = useTranslation("people");
  const { listPlace, openNoteWith } = useDesk();
  const [chosen, setChosen] = useState(listPlace.current.chosen);
  const choose = (chosen: ReadonlySet<string>) => {
    listPlace.current = { ...listPlace.current, chosen };
    setChosen(chosen);
  };
  if (people.rows.length === 0) {
    return isUnfiltered(choice.filter) ? (
      <EmptyState step={<Add primary />}>{t("empty")}</EmptyState>
    ) : (
      <EmptyState step={<Action onPress={() => onChange(plainChoice)}>{t("reset")}</Action>}>
        {t("empty_filter")}
      </EmptyState>
    );
  }
  // Whoever is no longer listed is no longer chosen: nothing is done with somebody out of sight.
  const seen =
    chosen.size === 0 ? chosen : new Set(people.rows.flatMap(({ id }) => (chosen.has(id) ? id : [])));
  const contact = () => openNoteWith(people.rows.filter((row) => seen.has(row.id)).map(refOf));
  return (
    <>
      {people.isCut ? <Notice tone="info">{t("many", { limit: LIST_LIMIT })}</Notice> : null}
      <Columns sort={choice.sort} onSort={(sort) => onChange({ ...choice, sort })} />
      <PeopleList
        key={JSON.stringify(choice)}
        entries={people.entries}
        today={today}
        chosen={seen}
        onChoose={choose}
        onContact={contact}
        place={listPlace}
      />
      <Foot
        chosen={seen.size}
        listed={people.rows.length}
        onContact={contact}
        onClear={() => choose(new Set())}
      />
    </>
  );
}
