import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { RuleResult } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { YesNo } from "../../design/parts/fields";
import { Notice } from "../../design/parts/Notice";
import { State } from "../../design/parts/State";
import { DayTiles } from "./DayTiles";

interface Props {
  result: RuleResult;
  today: Day;
  isConfirmed: boolean;
  onConfirm: (is: boolean) => void;
}

/** The last day and the safe day, whatever is open in red, and the way to them. */
export function Computed({ result, today, isConfirmed, onConfirm }: Props) {
  const { t } = useTranslation("letter");
  const dates = useDates();
  const isOpen = !result.certain;
  return (
    <>
      <DayTiles result={result} today={today} isOpen={isOpen && !isConfirmed} />
      {isOpen ? (
        <Notice tone="danger">
          <p>
            <b>{t("open", { count: result.questions.length })}</b>
          </p>
          <ul className="letter-questions" lang="de">
            {result.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
          {result.alternatives.length > 0 ? (
            <p>
              {t("could_be", {
                days: [...new Set(result.alternatives.map((other) => dates.fullDay(other.last_day)))].join(
                  ", ",
                ),
              })}
            </p>
          ) : null}
          <YesNo value={isConfirmed} onChange={onConfirm}>
            {t("confirm")}
          </YesNo>
        </Notice>
      ) : null}
      <Disclosure className="letter-why">
        <Heading level={3}>
          <Button slot="trigger" className="btn btn-quiet btn-low">
            {t("why")}
          </Button>
        </Heading>
        <DisclosurePanel>
          <ol className="letter-steps" lang="de">
            {result.steps.map((step) => (
              <li key={`${step.kind} ${step.date} ${step.what}`}>
                {step.what} <span className="muted">{step.paragraph}</span>
              </li>
            ))}
          </ol>
        </DisclosurePanel>
      </Disclosure>
      <p className="tiny muted" lang="de">
        {result.source}
        {result.rechtsstand ? `, ${t("rechtsstand", { day: dates.fullDate(result.rechtsstand) })}` : ""}
      </p>
      {result.rechtsstand ? null : <State tone="danger">{t("no_rechtsstand")}</State>}
      <p className="small">
        <b>{t("instruction")}</b>
      </p>
    </>
  );
}
