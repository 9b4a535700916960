import type { UseQueryResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { RuleResult } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Failed, Notice } from "../../design/parts/Notice";
import { refusedAt } from "../letter/ask";
import { useReason } from "../letter/useReason";

interface Props {
  query: UseQueryResult<RuleResult>;
  today: Day;
  /** The last day so far. */
  was?: Day | null;
}

/** What the rules give for what is typed, while it is typed: the days and what is open, or why there is none. */
export function ComputedLine({ query, today, was }: Props) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  const reason = useReason();
  if (query.error) {
    const refused = refusedAt(query.error);
    return refused ? (
      <Notice tone="danger" live>
        {reason(refused.reason)}
      </Notice>
    ) : (
      <Failed error={query.error} />
    );
  }
  const result = query.data;
  if (!result) return null;
  const shown = (day: Day) => `${dates.weekday(day)} ${dates.date(day, today)}`;
  const differs = was === result.last_day ? t("retake.result_same") : null;
  const change =
    was && was !== result.last_day ? t("retake.result_was", { last: shown(was) }) : was ? differs : null;
  return (
    <Notice tone={result.certain ? "info" : "danger"} live>
      <p>
        <b>{t("retake.result", { last: shown(result.last_day), safe: shown(result.safe_day) })}</b>{" "}
        {change ? <span className="muted">({change})</span> : null}
      </p>
      <p className="small" lang="de">
        {result.source}
      </p>
      {result.questions.length > 0 ? (
        <ul className="dl-open" lang="de">
          {result.questions.map((question) => (
            <li key={question}>{question}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}
