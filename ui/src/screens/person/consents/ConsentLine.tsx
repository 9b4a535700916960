import { useTranslation } from "react-i18next";
import type { ConsentView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";

/** One consent: how it stands, towards whom, since and until when, how it was given. */
export function ConsentLine({
  consent,
  today,
  onWithdraw,
}: {
  consent: ConsentView;
  today: Day;
  /** Only one that holds or will hold can be withdrawn. */
  onWithdraw?: () => void;
}) {
  const { t } = useTranslation("consent");
  const labels = useLabels();
  const dates = useDates();
  const purpose = consent.purpose ? labels.of("consent_purpose", consent.purpose) : "";
  const facts = [
    consent.given_on ? t("since", { date: dates.fullDate(consent.given_on) }) : null,
    consent.until_on ? t("until", { date: dates.fullDate(consent.until_on) }) : t("until_withdrawn"),
    consent.form ? labels.of("consent_form", consent.form) : null,
  ];
  return (
    <div className="consent">
      <div>
        <ConsentState consent={consent} today={today} />
        {consent.recipient ? (
          <>
            {" "}
            <b>
              <bdi>{consent.recipient}</bdi>
            </b>
          </>
        ) : null}
        <span className="second">{facts.filter(Boolean).join(", ")}</span>
      </div>
      {onWithdraw ? (
        <Action
          low
          aria-label={t("withdraw_named", {
            purpose: [purpose, consent.recipient].filter(Boolean).join(", "),
          })}
          onPress={onWithdraw}
        >
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
