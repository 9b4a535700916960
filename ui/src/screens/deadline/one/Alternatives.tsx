import { useTranslation } from "react-i18next";
import type { RuleResult } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { DateTile } from "../../../design/parts/DateTile";
import { Panel } from "../../../design/parts/Panel";

/** The other days that it could be, and what it would have to be for them. */
export function Alternatives({ result, today }: { result: RuleResult; today: Day }) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  if (result.alternatives.length === 0) return null;
  return (
    <Panel title={t("one.alternatives")}>
      <ul className="dl-steps">
        {result.alternatives.map((other) => (
          <li key={`${other.rule} ${other.last_day}`}>
            <DateTile day={other.last_day} today={today} />
            <span className="dl-step-what">
              {t("one.alternative", {
                day: `${dates.weekday(other.last_day)} ${dates.fullDate(other.last_day)}`,
              })}{" "}
              <b lang="de">{other.name}</b>
            </span>
            <span className="dl-step-law" lang="de">
              {other.source}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
