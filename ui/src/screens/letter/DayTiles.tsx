import { useTranslation } from "react-i18next";
import type { RuleResult } from "../../backend/types";
import { type Day, daysBetween } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { State } from "../../design/parts/State";

interface Props {
  result: RuleResult;
  today: Day;
  /** Something is open and nobody stands by the day: red. */
  isOpen?: boolean;
}

/** The last day and the safe day, large enough to show them to somebody. */
export function DayTiles({ result, today, isOpen = false }: Props) {
  const { t } = useTranslation("letter");
  const dates = useDates();
  const isEarliest = result.alternatives.some((other) => other.last_day !== result.last_day);
  const left = daysBetween(today, result.last_day);
  return (
    <div className="letter-result" data-open={isOpen ? "" : undefined}>
      <div className="letter-last">
        <p>{t(isEarliest ? "earliest_day" : "last_day")}</p>
        <p className="letter-day">{dates.fullDay(result.last_day)}</p>
        <p>{left < 0 ? t("over", { count: -left }) : t("left", { count: left })}</p>
      </div>
      <div className="letter-safe">
        <p>
          <State tone="success">{t("safe_day")}</State>
        </p>
        <p className="letter-day">{dates.fullDay(result.safe_day)}</p>
      </div>
    </div>
  );
}
