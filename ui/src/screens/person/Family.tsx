import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { PersonDetail, PersonRef } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Name } from "../../design/parts/Name";
import { Panel } from "../../design/parts/Panel";
import { useLabels } from "../../i18n/labels";

/** Who keeps house with her, who is family, where she lived. What is empty is not shown. */
export function Family({ person }: { person: PersonDetail }) {
  const { t } = useTranslation(["person", "people"]);
  const labels = useLabels();
  const dates = useDates();
  const { household, relationships, stays } = person;
  return (
    <>
      {household ? (
        <Panel title={t("household")} end={<span className="muted small">{household.label}</span>}>
          <ul className="list">
            {household.members.map((member) => (
              <li key={member.id}>
                <Whom person={member} />
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {relationships.length > 0 ? (
        <Panel title={t("relationships")}>
          <ul className="list">
            {relationships.map((tie) => (
              <li key={tie.id}>
                {tie.other ? <Whom person={tie.other} /> : <bdi>{tie.other_name}</bdi>}
                <span className="second">
                  {labels.of(tie.is_first ? "relationship_kind" : "relationship_back", tie.kind)}
                  {tie.other ? null : `, ${t("no_file")}`}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
      {stays.length > 0 ? (
        <Panel title={t("stays")}>
          <ul className="list">
            {stays.map((stay) => (
              <li key={stay.id}>
                {stay.shelter}
                {stay.room ? `, ${t("people:room", { room: stay.room })}` : null}
                <span className="second">{spanOf(stay)}</span>
              </li>
            ))}
          </ul>
        </Panel>
      ) : null}
    </>
  );

  function spanOf({ from_on, to_on }: (typeof stays)[number]) {
    const from = from_on ? dates.fullDate(from_on) : "?";
    return to_on
      ? t("from_to", { from, to: dates.fullDate(to_on) })
      : from_on
        ? t("since", { date: from })
        : null;
  }
}

function Whom({ person }: { person: PersonRef }) {
  return (
    <Link href={`/people/${person.id}`}>
      <Name of={person} />
    </Link>
  );
}
