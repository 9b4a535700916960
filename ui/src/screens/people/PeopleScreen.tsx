import { UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { keys } from "../../app/keys";
import { PageHead } from "../../app/PageHead";
import { everybody, LIST_LIMIT, usePersons } from "../../app/queries";
import type { PersonFilter, PersonRow, Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Notice } from "../../design/parts/Notice";
import { Filters } from "./Filters";
import { Hits } from "./Hits";
import { PeopleList } from "./PeopleList";
import "./people.css";

/** Everybody in care as one fast list; while something is searched, what was found instead. */
export function PeopleScreen({ status }: { status: Status }) {
  const { t } = useTranslation(["people", "common"]);
  const { query, setOver } = useDesk();
  const [filter, setFilter] = useState<PersonFilter>(everybody);
  const all = usePersons(everybody);
  const shown = usePersons(filter);
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(everybody);
  const count = shown.data?.length;
  const answer =
    isFiltered && count !== undefined
      ? t("filtered", { count, total: all.data?.length ?? count })
      : t("count", { count: all.data?.length ?? status.persons });
  const add = (
    <Action
      icon={UserPlus}
      keys={`${t("common:key_ctrl")} ${keys.person.shown}`}
      onPress={() => setOver("person")}
    >
      {t("add")}
    </Action>
  );

  return (
    <div className="fill">
      <PageHead title={t("title")} answer={answer} end={add} />
      {query.trim() ? (
        <Hits query={query.trim()} today={status.today} />
      ) : (
        <>
          {all.data?.length === 0 && !isFiltered ? null : (
            <Filters people={all.data ?? []} filter={filter} onChange={setFilter} />
          )}
          <section className="panel people-panel" aria-label={t("list")}>
            <Load query={shown} rows={12}>
              {(people) => (
                <Found
                  people={people}
                  today={status.today}
                  isFiltered={isFiltered}
                  onReset={() => setFilter(everybody)}
                />
              )}
            </Load>
          </section>
        </>
      )}
    </div>
  );
}

interface FoundProps {
  people: PersonRow[];
  today: string;
  isFiltered: boolean;
  onReset: () => void;
}

function Found({ people, today, isFiltered, onReset }: FoundProps) {
  const { t } = useTranslation(["people", "common"]);
  const { setOver } = useDesk();
  if (people.length === 0) {
    return isFiltered ? (
      <EmptyState step={<Action onPress={onReset}>{t("reset")}</Action>}>{t("empty_filter")}</EmptyState>
    ) : (
      <EmptyState
        step={
          <Action
            primary
            icon={UserPlus}
            keys={`${t("common:key_ctrl")} ${keys.person.shown}`}
            onPress={() => setOver("person")}
          >
            {t("add")}
          </Action>
        }
      >
        {t("empty")}
      </EmptyState>
    );
  }
  return (
    <>
      {people.length >= LIST_LIMIT ? <Notice tone="info">{t("many", { limit: LIST_LIMIT })}</Notice> : null}
      <PeopleList people={people} today={today} />
    </>
  );
}
