import { useState } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { PageHead } from "../../app/PageHead";
import { useOfficePersons, useOverview } from "../../app/queries";
import type { OfficePerson } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { EmptyState } from "../../design/parts/EmptyState";
import { TextInput } from "../../design/parts/fields";
import { Load } from "../../design/parts/Load";
import { useNameText } from "../../design/parts/Name";
import { fitsFilter } from "./fitsFilter";
import { Line } from "./Line";
import { othersOf } from "./others";
import "../people/people.css";
import "./named.css";

const EVERYWHERE = "";

/** Only those who agreed, with what they agreed to. The others are numbers. */
export function NamedScreen({ today }: { today: Day }) {
  const { t } = useTranslation("office");
  const persons = useOfficePersons();
  const overview = useOverview();
  const nameText = useNameText();
  // Shared with `Strg K`, which leads here.
  const { query: typed, setQuery: setTyped } = useDesk();
  const [chosen, setChosen] = useState(EVERYWHERE);
  const areas = overview.data?.areas ?? [];
  const areaOf = ({ unit }: OfficePerson) => areas.find((area) => area.unit === unit)?.label ?? unit;
  const all = persons.data ?? [];
  // An area that is gone meanwhile hides nobody.
  const area = areas.some(({ unit }) => unit === chosen) ? chosen : EVERYWHERE;
  const inArea = all.filter(({ unit }) => area === EVERYWHERE || unit === area);
  const shown = inArea.filter((person) =>
    fitsFilter(typed, [person.given, person.family, person.shelter, person.worker, areaOf(person)]),
  );
  const others = othersOf(areas, all, area || null);
  const answer = typed.trim()
    ? t("showing", { count: shown.length, total: inArea.length })
    : [t("people_and", { count: inArea.length }), others > 0 ? t("others", { count: others }) : null]
        .filter(Boolean)
        .join(" ");
  const reset = () => {
    setTyped("");
    setChosen(EVERYWHERE);
  };
  return (
    <div className="fill">
      <PageHead title={t("people")} answer={all.length > 0 ? answer : null} help="named" />
      {all.length > 0 ? (
        <div className="named-filter">
          <TextInput label={t("filter")} value={typed} onChange={setTyped} />
          <Chips
            required
            label={t("areas")}
            options={[
              { code: EVERYWHERE, label: `${t("every_area")} ${all.length}` },
              ...areas.map(({ unit, label }) => ({
                code: unit,
                label: `${label} ${all.filter((person) => person.unit === unit).length}`,
              })),
            ]}
            value={[area]}
            onChange={([unit]) => setChosen(unit ?? EVERYWHERE)}
          />
        </div>
      ) : (
        <span />
      )}
      <section className="panel people-panel named-panel" aria-label={t("list")}>
        <Load query={persons} rows={12}>
          {(persons) =>
            shown.length > 0 ? (
              <>
                <Heads />
                <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 62 }}>
                  <GridList
                    className="people-list"
                    aria-label={t("list")}
                    items={shown.map((person) => ({ ...person, key: `${person.unit} ${person.id}` }))}
                  >
                    {(person) => (
                      <GridListItem className="people-row" id={person.key} textValue={nameText(person, true)}>
                        <Line person={person} area={areaOf(person)} today={today} />
                      </GridListItem>
                    )}
                  </GridList>
                </Virtualizer>
              </>
            ) : persons.length > 0 ? (
              <EmptyState step={<Action onPress={reset}>{t("reset")}</Action>}>{t("people_none")}</EmptyState>
            ) : (
              <EmptyState>{t("people_empty")}</EmptyState>
            )
          }
        </Load>
      </section>
    </div>
  );
}

function Heads() {
  const { t } = useTranslation("office");
  return (
    <div className="named-line named-heads" aria-hidden="true">
      {(["who", "area", "home", "language", "consent"] as const).map((word) => (
        <span key={word}>{t(`column_${word}`)}</span>
      ))}
    </div>
  );
}
