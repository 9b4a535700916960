import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import {
  allConsentPurpose,
  type ConsentPurpose,
  type ConsentView,
  type PersonDetail,
} from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";
import { ConsentDialog } from "./ConsentDialog";
import { ConsentLine } from "./ConsentLine";

/** What is agreed, purpose by purpose. Withdrawing is as easy as giving: one press, no question; it can be undone. */
export function Consents({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("consent");
  const backend = useBackend();
  const [giving, setGiving] = useState<ConsentPurpose | null>(null);
  const withdraw = useDo(backend.consentWithdraw);
  return (
    <Panel title={t("title")} hideTitle>
      {person.row.veto ? <p className="panel-body">{t("veto_first")}</p> : null}
      {withdraw.isError ? <Failed error={withdraw.error} /> : null}
      <ul className="list">
        {allConsentPurpose.map((purpose) => (
          <li key={purpose}>
            <Purpose
              purpose={purpose}
              consents={person.consents.filter((consent) => consent.purpose === purpose)}
              today={today}
              onGive={() => setGiving(purpose)}
              onWithdraw={(id) => withdraw.mutate([id])}
            />
          </li>
        ))}
      </ul>
      {giving ? (
        <ConsentDialog
          person={person.row.id}
          purpose={giving}
          today={today}
          onClose={() => setGiving(null)}
        />
      ) : null}
    </Panel>
  );
}

interface PurposeProps {
  purpose: ConsentPurpose;
  /** The newest first. */
  consents: ConsentView[];
  today: Day;
  onGive: () => void;
  onWithdraw: (id: string) => void;
}

function Purpose({ purpose, consents, today, onGive, onWithdraw }: PurposeProps) {
  const { t } = useTranslation("consent");
  const labels = useLabels();
  const [isOpen, setOpen] = useState(false);
  const name = labels.of("consent_purpose", purpose);
  const present = consents.filter(
    (consent) => consent.holds || (!consent.withdrawn_on && isAhead(consent, today)),
  );
  const past = consents.filter((consent) => !present.includes(consent));
  return (
    <div className="purpose">
      <div>
        <h3>{name}</h3>
        <p className="small muted">{t(`explain.${purpose}`)}</p>
      </div>
      <Action low aria-label={t("give_named", { purpose: name })} onPress={onGive}>
        {t("give_short")}
      </Action>
      <div className="purpose-lines">
        {present.length === 0 ? (
          <State tone="kept">{t(past.length > 0 ? "no_longer" : "never")}</State>
        ) : null}
        {present.map((consent) => (
          <ConsentLine
            key={consent.id}
            consent={consent}
            today={today}
            onWithdraw={() => onWithdraw(consent.id)}
          />
        ))}
        {present.length > 0 ? <p className="small muted">{t(`withdrawing.${purpose}`)}</p> : null}
        {past.length > 0 ? (
          <>
            <Action link aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
              {t(isOpen ? "past_close" : "past_open", { count: past.length })}
            </Action>
            {isOpen
              ? past.map((consent) => <ConsentLine key={consent.id} consent={consent} today={today} />)
              : null}
          </>
        ) : null}
      </div>
    </div>
  );
}

const isAhead = (consent: ConsentView, today: Day) => (consent.given_on ?? "") > today;
