import { useTranslation } from "react-i18next";
import type { DeadlineDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { DateTile } from "../../../design/parts/DateTile";
import { Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";

/** The way to the days, step by step with its paragraph, and how well the rule was checked. What the law says is German. */
export function Steps({ detail, today }: { detail: DeadlineDetail; today: Day }) {
  const { t } = useTranslation(["deadline", "settings"]);
  const dates = useDates();
  const { deadline, result } = detail;
  const { brief } = deadline;
  const asOf = brief.rechtsstand ? (
    <span className="muted small">{t("deadline:one.as_of", { day: dates.fullDate(brief.rechtsstand) })}</span>
  ) : (
    <State tone="danger">{t("deadline:one.as_of_missing")}</State>
  );
  const isOther = result && brief.last_day && result.last_day !== brief.last_day;
  return (
    <Panel title={t("deadline:one.steps")} end={asOf}>
      {isOther ? (
        <div className="panel-body">
          <Notice tone="warning">
            {brief.is_set_by_hand && !brief.would_be
              ? t("deadline:one.by_hand", {
                  day: dates.fullDate(brief.last_day as Day),
                  computed: dates.fullDate(result.last_day),
                })
              : t("deadline:one.differs", { day: dates.fullDate(brief.last_day as Day) })}
          </Notice>
        </div>
      ) : null}
      {result ? (
        <ol className="dl-steps" lang="de">
          {result.steps.map((step, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a way have an order and no names
            <li key={place} className={`dl-step-${step.kind}`}>
              <DateTile day={step.date} today={today} />
              <span className="dl-step-what">{step.what}</span>
              <span className="dl-step-law">{step.paragraph}</span>
            </li>
          ))}
        </ol>
      ) : (
        <div className="panel-body">
          <Notice tone="danger">
            {t("deadline:one.no_steps")}
            {brief.refusal ? <p>{t(`deadline:refusal.${brief.refusal as "no_event"}`)}</p> : null}
          </Notice>
        </div>
      )}
      <dl className="facts dl-rule">
        <dt>{t("deadline:one.rule")}</dt>
        <dd lang="de">{brief.name}</dd>
        <dt>{t("deadline:one.source")}</dt>
        <dd lang="de">{brief.source}</dd>
        {result ? (
          <>
            <dt>{t("deadline:one.checked")}</dt>
            <dd>
              {result.verified.startsWith("law") ? (
                t(`settings:rules.grade.${result.verified}`)
              ) : (
                <State tone="danger">{t(`settings:rules.grade.${result.verified}`)}</State>
              )}
            </dd>
            <dt>{t("deadline:one.version")}</dt>
            <dd>{result.rules_version}</dd>
            {result.note ? (
              <>
                <dt>{t("deadline:one.note")}</dt>
                <dd lang="de">{result.note}</dd>
              </>
            ) : null}
          </>
        ) : null}
      </dl>
    </Panel>
  );
}
