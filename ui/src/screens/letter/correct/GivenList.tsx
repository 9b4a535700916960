import { useTranslation } from "react-i18next";
import type { PersonRef } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Name } from "../../../design/parts/Name";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useReason } from "../useReason";
import type { Given } from "./others";

interface Props {
  /** Whoever comes to the letter. */
  people: PersonRef[];
  given: Given[];
}

/** The deadlines that are entered for whoever comes to the letter by its correction. */
export function GivenList({ people, given }: Props) {
  const { t } = useTranslation("letter");
  const dates = useDates();
  const reason = useReason();
  if (people.length === 0 || given.length === 0) return null;
  return (
    <>
      <h3>{t("correct.given")}</h3>
      <ul className="letter-foretold">
        {people.flatMap((person) =>
          given.map(({ model: { brief }, day, refusal }) => (
            <li key={`${person.id} ${brief.id}`}>
              <p>
                <b>
                  <Private>{brief.what}</Private>
                </b>
                <span className="second">
                  <Name of={person} />
                </span>
              </p>
              {day ? <p>{t("correct.gets", { day: dates.fullDay(day) })}</p> : null}
              {refusal ? <State tone="danger">{reason(refusal)}</State> : null}
            </li>
          )),
        )}
      </ul>
    </>
  );
}
