import { useTranslation } from "react-i18next";
import type { DeadlineDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";

/** The letter that set the deadline going. */
export function LetterPanel({ detail, today }: { detail: DeadlineDetail; today: Day }) {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const dates = useDates();
  const { letter, deadline } = detail;
  return (
    <Panel title={t("one.letter")}>
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
              {letter.file_number ? (
                <>
                  <dt>{t("one.number")}</dt>
                  <dd>
                    <Private>{letter.file_number}</Private>
                  </dd>
                </>
              ) : null}
              {letter.dated_on ? (
                <>
                  <dt>{t("one.dated")}</dt>
                  <dd>{dates.fullDate(letter.dated_on)}</dd>
                </>
              ) : null}
              {letter.arrived_on ? (
                <>
                  <dt>{t("one.arrived")}</dt>
                  <dd>{dates.day(letter.arrived_on, today)}</dd>
                </>
              ) : null}
              {letter.service ? (
                <>
                  <dt>{t("one.came")}</dt>
                  <dd>{labels.of("service_kind", letter.service)}</dd>
                </>
              ) : null}
              {letter.signer ? (
                <>
                  <dt>{t("one.signed")}</dt>
                  <dd>{labels.of("letter_signer", letter.signer)}</dd>
                </>
              ) : null}
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
