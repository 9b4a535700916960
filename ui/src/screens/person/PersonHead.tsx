import { Plus } from "lucide-react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { useFocusIfLost } from "../../app/PageHead";
import type { PersonDetail } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Name, Spelling } from "../../design/parts/Name";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";
import { birthLine } from "./birthLine";

/** The head of a file: every name as every source has it, and what one must know before talking. */
export function PersonHead({ person }: { person: PersonDetail }) {
  const { t } = useTranslation(["person", "common", "people"]);
  const labels = useLabels();
  const dates = useDates();
  const { openNote } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);

  const { row, fields } = person;
  const [shown, ...others] = row.names;
  const scripts = others.filter((name) => name.script !== shown?.script);
  const spellings = others.filter((name) => name.script === shown?.script);
  const validUntil = fields.residence_valid_until;

  return (
    <section className="panel who" aria-labelledby="person-name">
      <div className="who-names">
        <h1 id="person-name" ref={heading} tabIndex={-1}>
          <Name of={row.names} />
        </h1>
        {scripts.length > 0 ? (
          <p className="scripts">
            {scripts.map((name) => (
              <Spelling key={name.id} of={name} />
            ))}
          </p>
        ) : null}
        {spellings.length > 0 ? (
          <p className="small muted">
            {t("also")}{" "}
            {spellings.map((name, place) => (
              <span key={name.id}>
                {place > 0 ? " · " : null}
                <Spelling of={name} sorted />{" "}
                {name.source ? `(${labels.of("name_source", name.source)})` : null}
              </span>
            ))}
          </p>
        ) : null}
      </div>
      <div className="who-end">
        {row.veto ? <State tone="kept">{labels.of("veto", row.veto)}</State> : null}
        {fields.closed_on ? (
          <p className="muted">{t("closed_on", { date: dates.fullDate(fields.closed_on) })}</p>
        ) : null}
        <Action icon={Plus} onPress={openNote}>
          {t("common:contact")}
        </Action>
      </div>
      <dl className="strip">
        <Fact label={t("age")} second={birthLine(fields.birth, t, dates)}>
          {row.age === null ? t("age_unknown") : t("years", { count: row.age })}
        </Fact>
        <Fact label={t("language")}>
          {row.languages.map((code) => labels.language(code)).join(", ") || t("no_language")}
        </Fact>
        <Fact label={t("mediation")}>
          {row.interpreter_need ? labels.of("interpreter_need", row.interpreter_need) : t("common:none")}
        </Fact>
        <Fact
          label={t("residence")}
          second={
            validUntil ? t("valid_until", { date: dates.fullDate(validUntil) }) : fields.residence_status_text
          }
        >
          {row.residence_status ? labels.of("residence_status_short", row.residence_status) : t("no_status")}
        </Fact>
        <Fact label={t("lives")} second={row.room ? t("people:room", { room: row.room }) : null}>
          {row.shelter ?? t("people:no_shelter")}
        </Fact>
      </dl>
    </section>
  );
}

function Fact({
  label,
  second,
  children,
}: {
  label: string;
  second?: string | null | undefined;
  children: React.ReactNode;
}) {
  return (
    <div>
      <dt className="vh">{label}</dt>
      <dd>
        {children}
        {second ? <span className="second">{second}</span> : null}
      </dd>
    </div>
  );
}
