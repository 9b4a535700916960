import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { PageHead } from "../../app/PageHead";
import { useOfficePersons, useUnitLabels } from "../../app/queries";
import type { OfficePerson } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { EmptyState } from "../../design/parts/EmptyState";
import { TextInput } from "../../design/parts/fields";
import { Load } from "../../design/parts/Load";
import { Name, useNameText } from "../../design/parts/Name";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { fitsFilter } from "./fitsFilter";
import "../people/people.css";
import "./named.css";

/** Only those who agreed, with what they agreed to. The others are numbers. */
export function NamedScreen() {
  const { t } = useTranslation("office");
  const persons = useOfficePersons();
  const nameText = useNameText();
  const unitOf = useUnitLabels();
  // Shared with `Strg K`, which leads here.
  const { query: typed, setQuery: setTyped } = useDesk();
  const areaOf = (person: OfficePerson) => unitOf(person.unit);
  const all = persons.data ?? [];
  const shown = all.filter((person) =>
    fitsFilter(typed, [person.given, person.family, person.shelter, areaOf(person)]),
  );
  const answer = typed.trim()
    ? t("showing", { count: shown.length, total: all.length })
    : t("people_sub", { count: all.length });
  return (
    <div className="fill">
      <PageHead title={t("people")} answer={all.length > 0 ? answer : null} />
      <div className="filters named-filter">
        <TextInput label={t("filter")} value={typed} onChange={setTyped} />
      </div>
      <section className="panel people-panel" aria-label={t("list")}>
        <Load query={persons} rows={12}>
          {(persons) =>
            shown.length > 0 ? (
              <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 62 }}>
                <GridList className="people-list" aria-label={t("list")} items={shown}>
                  {(person) => (
                    <GridListItem className="people-row" textValue={nameText(person, true)}>
                      <Line person={person} area={areaOf(person)} />
                    </GridListItem>
                  )}
                </GridList>
              </Virtualizer>
            ) : (
              <EmptyState>{t(persons.length > 0 ? "people_none" : "people_empty")}</EmptyState>
            )
          }
        </Load>
      </section>
    </div>
  );
}

function Line({ person, area }: { person: OfficePerson; area: string }) {
  const { t } = useTranslation(["office", "people"]);
  const labels = useLabels();
  const dates = useDates();
  const name = { id: null, given: person.given, family: person.family, script: person.script, source: null };
  return (
    <span className="named-line">
      <span>
        <Name of={[name]} sorted />
        <span className="second">
          {person.birth_year ? <Private>{t("born", { year: person.birth_year })}</Private> : null}
        </span>
      </span>
      <span>
        {area}
        <span className="second">{person.worker}</span>
      </span>
      <span>
        {person.shelter ?? <span className="muted">{t("people:no_shelter")}</span>}
        <span className="second">{person.room ? t("people:room", { room: person.room }) : null}</span>
      </span>
      <span>
        {person.language ? labels.language(person.language) : null}
        <span className="second">
          {person.consent_until
            ? t("until", { date: dates.fullDate(person.consent_until) })
            : t("until_open")}
        </span>
      </span>
    </span>
  );
}
