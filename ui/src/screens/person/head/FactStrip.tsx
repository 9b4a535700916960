import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Guarded, isGuardedBy } from "../../../design/parts/Guarded";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";
import { ageWords } from "./ageWords";
import { birthLine } from "./birthLine";
import { Copy } from "./Copy";
import { validityOn } from "./validity";

/** What one must know before talking: how old, in which language, with which paper, where, and how to reach her. */
export function FactStrip({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation(["person", "common", "people"]);
  const labels = useLabels();
  const dates = useDates();
  const { row, fields } = person;
  const languages = row.languages.map((code) => labels.language(code)).join(", ");
  const isGuarded = isGuardedBy(row.veto);
  return (
    <dl className="strip">
      <Fact label={t("age")} second={<Private>{birthLine(fields.birth, t, dates)}</Private>}>
        {ageWords(fields.birth, today, t) ?? t("age_unknown")}
      </Fact>
      <Fact
        label={t("language")}
        second={
          row.interpreter_need ? labels.of("interpreter_need", row.interpreter_need) : t("mediation_unknown")
        }
      >
        {languages || t("no_language")}
      </Fact>
      <Fact label={t("residence")} second={<Paper person={person} today={today} />}>
        {row.residence_status ? labels.of("residence_status_short", row.residence_status) : t("no_status")}
      </Fact>
      <Fact
        label={t("lives")}
        second={row.room ? <Guarded is={isGuarded}>{t("people:room", { room: row.room })}</Guarded> : null}
      >
        {row.shelter || fields.address ? (
          <Guarded is={isGuarded || !row.shelter}>{row.shelter ?? fields.address ?? ""}</Guarded>
        ) : (
          t("people:no_shelter")
        )}
      </Fact>
      {fields.phone || fields.email ? (
        <Fact label={t("reach")} className="strip-reach">
          {[fields.phone, fields.email].map((text) =>
            text ? (
              <span className="reach" key={text}>
                <Private>
                  <bdi>{text}</bdi>
                </Private>
                <Copy text={text} what={text === fields.phone ? t("the_phone") : t("the_email")} />
              </span>
            ) : null,
          )}
        </Fact>
      ) : null}
    </dl>
  );
}

/** Until when the paper is valid, and how that stands today. */
function Paper({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("person");
  const dates = useDates();
  const { residence_valid_until: until, residence_status_text: words } = person.fields;
  if (!until) return words ?? null;
  const { word, tone, days } = validityOn(until, today);
  return (
    <State tone={tone}>
      {word === "valid"
        ? t("valid_until", { date: dates.fullDate(until) })
        : t(word, { count: days, date: dates.fullDate(until) })}
    </State>
  );
}

function Fact({
  label,
  second,
  className,
  children,
}: {
  label: string;
  second?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={className}>
      <dt className="vh">{label}</dt>
      <dd>
        {children}
        {second ? <span className="second">{second}</span> : null}
      </dd>
    </div>
  );
}
