import { useTranslation } from "react-i18next";
import type { PersonRef } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Name } from "../../../design/parts/Name";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useReason } from "../useReason";
import type { Foretold } from "./foretell";

interface Props {
  deadlines: Foretold[];
  /** To whom the letter is; whoever else has a deadline from it is named. */
  person: PersonRef | null;
}

/** The deadlines of a letter while it is corrected: each keeps its day, and says where the rules would give another one. */
export function ForetoldList({ deadlines, person }: Props) {
  const { t } = useTranslation("letter");
  const dates = useDates();
  const reason = useReason();
  return (
    <ul className="letter-foretold">
      {deadlines.map(({ deadline: { brief, person: whose }, isKnown, day, refusal }) => (
        <li key={brief.id}>
          <p>
            <b>
              <Private>{brief.what}</Private>
            </b>
            {whose && whose.id !== person?.id ? (
              <span className="second">
                <Name of={whose} />
              </span>
            ) : null}
          </p>
          {brief.last_day ? <p>{t("correct.kept", { day: dates.fullDay(brief.last_day) })}</p> : null}
          {day ? (
            <State tone="danger">{t("correct.would_be", { day: dates.fullDay(day) })}</State>
          ) : refusal ? (
            <State tone="danger">{reason(refusal)}</State>
          ) : isKnown ? (
            <State tone="success">{t("correct.same")}</State>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
