import { useTranslation } from "react-i18next";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Paper } from "./Paper";

interface Props {
  lines: readonly string[];
  /** Whose caseload it opens, so that the right sheet is found in the cabinet. */
  worker: string;
  unitLabel: string;
  day: Day;
}

/** The recovery sheet as it is printed. */
export function RecoveryPaper({ lines, worker, unitLabel, day }: Props) {
  const { t } = useTranslation("secret");
  const dates = useDates();
  return (
    <Paper>
      <h1>{t("paper.title")}</h1>
      <p>{t("paper.what")}</p>
      <p className="paper-code">
        {lines.map((line, index) => (
          <span key={line}>
            {index + 1}. {line}
          </span>
        ))}
      </p>
      <dl>
        <dt>{t("paper.whose")}</dt>
        <dd>
          <bdi>{[worker, unitLabel].filter(Boolean).join(", ")}</bdi>
        </dd>
        <dt>{t("paper.day")}</dt>
        <dd>{dates.fullDate(day)}</dd>
      </dl>
      <ul className="paper-rules">
        <li>{t("paper.place")}</li>
        <li>{t("paper.use")}</li>
        <li>{t("paper.signs")}</li>
        <li>{t("paper.old")}</li>
      </ul>
    </Paper>
  );
}
