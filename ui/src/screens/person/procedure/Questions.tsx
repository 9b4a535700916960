import { useTranslation } from "react-i18next";
import type { ProcedureQuestion } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Notice } from "../../../design/parts/Notice";
import { Private } from "../../../design/parts/Private";

/** What is missing or contradicts, in red. */
export function Questions({ questions, today }: { questions: ProcedureQuestion[]; today: Day }) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  if (questions.length === 0) return null;
  return (
    <Notice tone="danger">
      <p>
        <b>{t("open_questions")}</b>
      </p>
      <ul className="proc-asked-list">
        {questions.map((question) => (
          <li key={`${question.code} ${question.event}`}>
            <Private>{question.ask}</Private>
            <span className="second">
              {[question.day ? dates.day(question.day, today) : null, question.source?.paragraph]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
