import { useTranslation } from "react-i18next";
import type { StayCounter } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { Asked, SourceLine } from "./SourceLine";

/** The thirty-six months of § 2 AsylbLG, as far as the days are known. */
export function Counter({ counter, today }: { counter: StayCounter | null; today: Day }) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  if (!counter) return null;
  return (
    <Panel title={t("counter")}>
      <div className="proc-topic">
        {counter.from && counter.opens_on ? (
          <p>
            <Private>
              {t(counter.opens_on <= today ? "counter_over" : "counter_runs", {
                count: counter.months,
                from: dates.fullDate(counter.from),
                day: dates.fullDate(counter.opens_on),
              })}
            </Private>
          </p>
        ) : (
          <p className="muted">{t("counter_unknown")}</p>
        )}
        {counter.source ? <SourceLine source={counter.source} /> : null}
        <Asked questions={counter.questions} />
      </div>
    </Panel>
  );
}
