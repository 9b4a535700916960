import { useEffect, useRef } from "react";
import { GridList, GridListItem, ListLayout, Virtualizer } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDesk } from "../../app/desk";
import type { PersonRow } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { wholeName } from "../../design/parts/Name";
import { PersonLine } from "./PersonLine";

/** The list. Only the rows in sight exist, so ten thousand cost what fifty cost. Letters jump to a name. */
export function PeopleList({ people, today }: { people: PersonRow[]; today: Day }) {
  const { t } = useTranslation("people");
  const [, navigate] = useLocation();
  const { listPlace } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollTo(0, listPlace.current);
  }, [listPlace]);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 62 }}>
      <GridList
        ref={list}
        className="people-list"
        onScroll={(event) => {
          listPlace.current = event.currentTarget.scrollTop;
        }}
        aria-label={t("list")}
        items={people}
        onAction={(id) => navigate(`/people/${id}`)}
      >
        {(person) => (
          <GridListItem
            className="people-row"
            textValue={wholeName(person.names[0] ?? { given: "", family: "" }, true)}
          >
            <PersonLine person={person} today={today} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
}
