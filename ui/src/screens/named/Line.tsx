import { useTranslation } from "react-i18next";
import type { OfficePerson } from "../../backend/types";
import { type Day, daysBetween } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Name } from "../../design/parts/Name";
import { Private } from "../../design/parts/Private";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";

/** So many days before it ends somebody should ask again. */
const SOON = 30;

/** One who agreed: exactly what the office was told of her, and until when. */
export function Line({ person, area, today }: { person: OfficePerson; area: string; today: Day }) {
  const { t } = useTranslation(["office", "people"]);
  const labels = useLabels();
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
      <span>{person.language ? labels.language(person.language) : null}</span>
      <span>
        {t("agreed")}
        <span className="second">
          <Until day={person.consent_until} today={today} />
        </span>
      </span>
    </span>
  );
}

function Until({ day, today }: { day: Day | null; today: Day }) {
  const { t } = useTranslation("office");
  const dates = useDates();
  if (!day) return t("until_open");
  const date = dates.fullDate(day);
  if (day < today) return <State tone="danger">{t("ended", { date })}</State>;
  if (daysBetween(today, day) <= SOON) return <State tone="warning">{t("ends", { date })}</State>;
  return t("until", { date });
}
