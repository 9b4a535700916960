import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../app/discreet";
import type { PersonRow } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Guarded, isGuardedBy } from "../../design/parts/Guarded";
import { Name, Spelling, wholeName } from "../../design/parts/Name";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";

interface Props {
  person: PersonRow;
  today: Day;
  words?: string[];
  /** Why a search found her; stands in the place of the last contact. */
  why?: string;
}

/** One line of the list: who, where, which language, how it stands, when last seen. */
export function PersonLine({ person, today, words = [], why }: Props) {
  const { t } = useTranslation(["people", "person"]);
  const labels = useLabels();
  const dates = useDates();
  const { is: isHidden } = useDiscreet();
  // Hidden, it is the same initials once more.
  const original = isHidden
    ? undefined
    : person.names.find((name) => name.script !== person.names[0]?.script);
  // Found by a spelling that is not the shown one: that spelling is why.
  const found = person.names.slice(1).find((name) => words.some((word) => wholeName(name).includes(word)));
  const isOtherSpelling =
    !isHidden &&
    found &&
    found !== original &&
    !words.some((word) => wholeName(person.names[0] ?? found).includes(word));
  const age = person.age === null ? null : t("years", { count: person.age });
  const status = person.residence_status
    ? labels.of("residence_status_short", person.residence_status)
    : labels.of("status_group", "unknown");
  const seen = person.last_contact_on
    ? t("last_contact", { day: dates.day(person.last_contact_on, today) })
    : t("no_contact");
  const isGuarded = isGuardedBy(person.veto);
  return (
    <span className="person-line">
      <span>
        <Name of={person.names} sorted words={words} />
        <span className="second">
          {original ? (
            <>
              <Spelling of={original} words={words} />
              {age ? " · " : null}
            </>
          ) : null}
          <span className="nowrap">{age}</span>
          {isOtherSpelling ? (
            <>
              {" · "}
              {t("person:also")} <Spelling of={found} sorted words={words} />
            </>
          ) : null}
        </span>
      </span>
      <span>
        {person.shelter ? (
          <Guarded is={isGuarded}>{person.shelter}</Guarded>
        ) : (
          <span className="muted">{t("no_shelter")}</span>
        )}
        <span className="second">
          {person.room ? <Guarded is={isGuarded}>{t("room", { room: person.room })}</Guarded> : null}
        </span>
      </span>
      <span>
        {person.languages.map((code) => labels.language(code)).join(", ")}
        <span className="second">
          {person.interpreter_need ? labels.of("interpreter_need", person.interpreter_need) : null}
        </span>
      </span>
      <span>
        {status}
        <span className="second">
          {person.is_closed ? t("ended") : person.intensity ? labels.of("intensity", person.intensity) : null}
        </span>
      </span>
      <span>
        {why ? <b>{why}</b> : <span>{seen}</span>}
        <span className="second">
          {person.veto ? (
            <State tone="kept">{labels.of("veto", person.veto)}</State>
          ) : person.consents.includes("office") ? (
            t("office_knows")
          ) : (
            t("stays_here")
          )}
        </span>
      </span>
    </span>
  );
}
