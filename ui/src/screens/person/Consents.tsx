import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { ConsentView, PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Failed } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";
import { ConsentDialog } from "./ConsentDialog";

/** What is agreed. Withdrawing is as easy as giving: one press, no question. */
export function Consents({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("consent");
  const backend = useBackend();
  const [isGiving, setGiving] = useState(false);
  const withdraw = useDo(backend.consentWithdraw);
  const give = (
    <Action low onPress={() => setGiving(true)}>
      {t("give")}
    </Action>
  );
  return (
    <Panel title={t("title")}>
      {person.consents.length > 0 ? (
        <>
          <ul className="list">
            {person.consents.map((consent) => (
              <li key={consent.id}>
                <Consent consent={consent} today={today} onWithdraw={() => withdraw.mutate([consent.id])} />
              </li>
            ))}
          </ul>
          <div className="panel-body">{give}</div>
        </>
      ) : (
        <EmptyState step={give}>{t("empty")}</EmptyState>
      )}
      {withdraw.isError ? <Failed error={withdraw.error} /> : null}
      {isGiving ? (
        <ConsentDialog person={person.row.id} today={today} onClose={() => setGiving(false)} />
      ) : null}
    </Panel>
  );
}

function Consent({
  consent,
  today,
  onWithdraw,
}: {
  consent: ConsentView;
  today: Day;
  onWithdraw: () => void;
}) {
  const { t } = useTranslation("consent");
  const labels = useLabels();
  const dates = useDates();
  const purpose = consent.purpose ? labels.of("consent_purpose", consent.purpose) : "";
  return (
    <div className="consent">
      <div>
        <b>{purpose}</b>
        {consent.recipient ? <span className="second">{consent.recipient}</span> : null}
        <span className="second">
          {[
            consent.given_on ? t("since", { date: dates.fullDate(consent.given_on) }) : null,
            consent.until_on ? t("until", { date: dates.fullDate(consent.until_on) }) : null,
            consent.form ? labels.of("consent_form", consent.form) : null,
          ]
            .filter(Boolean)
            .join(", ")}
        </span>
        <ConsentState consent={consent} today={today} />
      </div>
      {consent.holds ? (
        <Action low aria-label={t("withdraw_named", { purpose })} onPress={onWithdraw}>
          {t("withdraw")}
        </Action>
      ) : null}
    </div>
  );
}

function ConsentState({ consent, today }: { consent: ConsentView; today: Day }) {
  const { t } = useTranslation("consent");
  const dates = useDates();
  const { holds, withdrawn_on, until_on, given_on } = consent;
  if (holds) return <State tone="success">{t("holds")}</State>;
  if (withdrawn_on)
    return <State tone="kept">{t("withdrawn", { date: dates.fullDate(withdrawn_on) })}</State>;
  if (until_on && until_on < today)
    return <State tone="warning">{t("expired", { date: dates.fullDate(until_on) })}</State>;
  return <State tone="info">{t("not_yet", { date: given_on ? dates.fullDate(given_on) : "" })}</State>;
}
