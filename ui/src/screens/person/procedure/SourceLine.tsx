import { useTranslation } from "react-i18next";
import type { LegalSource } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { State } from "../../../design/parts/State";

/** The paragraph, the day as of which it was read, and how sure that is. What nobody has read is red. */
export function SourceLine({ source }: { source: LegalSource }) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  return (
    <span className="second proc-source">
      <span lang="de">{source.paragraph}</span>
      {source.rechtsstand ? (
        <span>{t("as_of", { day: dates.fullDate(source.rechtsstand) })}</span>
      ) : (
        <State tone="danger">{t(`grade.${source.verified}`)}</State>
      )}
      {source.verified === "law_eu" ? <span>{t("grade.law_eu")}</span> : null}
    </span>
  );
}

/** What has to be answered before something is sure. */
export function Asked({ questions }: { questions: string[] }) {
  const { t } = useTranslation("procedure");
  if (questions.length === 0) return null;
  return (
    <ul className="proc-asked" aria-label={t("open_questions")}>
      {questions.map((question) => (
        <li key={question} lang="de">
          {question}
        </li>
      ))}
    </ul>
  );
}
