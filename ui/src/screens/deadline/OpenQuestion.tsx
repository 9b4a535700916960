import { useTranslation } from "react-i18next";
import type { DeadlineBrief } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { State } from "../../design/parts/State";

/** What is open about the days of a deadline, in red with its sign and its words; nothing where nothing is. */
export function OpenQuestion({ brief }: { brief: DeadlineBrief }) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  if (!brief.is_open_question) return null;
  const [first, ...others] = brief.questions;
  const { would_be, refusal } = brief;
  return (
    <span className="open-question">
      {would_be ? <State tone="danger">{t("would_be", { day: dates.fullDay(would_be) })}</State> : null}
      {refusal ? <State tone="danger">{t(`refusal.${refusal as "no_event"}`)}</State> : null}
      {first && !brief.is_confirmed ? (
        <State tone="danger">
          <span lang="de">{first}</span>
        </State>
      ) : null}
      {others.length > 0 && !brief.is_confirmed ? (
        <span className="second">{t("more_questions", { count: others.length })}</span>
      ) : null}
      {first || would_be || refusal ? null : <State tone="danger">{t("without_question")}</State>}
    </span>
  );
}
