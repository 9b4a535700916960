import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineDetail, LetterView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";
import { CorrectLetter } from "../../letter/correct/CorrectLetter";

/** The letter that set the deadline going. */
export function LetterPanel({ detail, today }: { detail: DeadlineDetail; today: Day }) {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const factsOf = useFacts(today);
  const { letter, deadline } = detail;
  const facts = letter ? factsOf(letter) : [];
  return (
    <Panel title={t("one.letter")} end={letter ? <CorrectLetter low letter={letter} /> : null}>
      <div className="panel-body">
        {letter ? (
          <>
            <p>
              <b>
                <Private>{letter.subject || t("post.unnamed")}</Private>
              </b>
              <span className="second">
                <Private>
                  {letter.sender_name || (letter.sender ? labels.of("letter_sender", letter.sender) : "")}
                </Private>
              </span>
            </p>
            <dl className="facts">
              {facts.map(({ term, value, isTold }) => (
                <Fragment key={term}>
                  <dt>{term}</dt>
                  <dd>{isTold ? <Private>{value}</Private> : value}</dd>
                </Fragment>
              ))}
            </dl>
            {letter.is_estimated ? <State tone="warning">{t("one.estimated")}</State> : null}
          </>
        ) : (
          <p className="muted">{t("one.no_letter")}</p>
        )}
        {deadline.worker ? (
          <p className="muted small">{t("one.worker", { worker: deadline.worker })}</p>
        ) : null}
      </div>
    </Panel>
  );
}

interface Fact {
  term: string;
  value: string | null;
  /** Somebody typed it: hidden with the names. */
  isTold?: boolean;
}

/** What is known of a letter, term by term; what is not known is left out. */
function useFacts(today: Day): (letter: LetterView) => Fact[] {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const dates = useDates();
  return (letter) => {
    const { dated_on, arrived_on, posted_on, service, signer } = letter;
    const facts: Fact[] = [
      { term: t("one.number"), value: letter.file_number, isTold: true },
      { term: t("one.dated"), value: dated_on && dates.fullDate(dated_on) },
      { term: t("one.arrived"), value: arrived_on && dates.day(arrived_on, today) },
      { term: t("one.posted"), value: posted_on && dates.fullDate(posted_on) },
      { term: t("one.came"), value: service && labels.of("service_kind", service) },
      { term: t("one.signed"), value: signer && labels.of("letter_signer", signer) },
      { term: t("one.shelter"), value: letter.is_shelter ? t("one.shelter_yes") : null },
      { term: t("one.remark"), value: letter.remark, isTold: true },
    ];
    return facts.filter(({ value }) => value);
  };
}
