import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { PageHead } from "../../app/PageHead";
import { usePerson } from "../../app/queries";
import type { PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Load } from "../../design/parts/Load";
import { refOf } from "../../design/parts/Name";
import { ConflictCards } from "../conflicts/ConflictCards";
import { Consents } from "./Consents";
import { Facts } from "./Facts";
import { Family } from "./Family";
import { OfficeKnows } from "./OfficeKnows";
import { PersonHead } from "./PersonHead";
import { Story } from "./Story";
import "./person.css";

/** One person: who she is, her story as one reading, what is agreed. */
export function PersonScreen({ id, today }: { id: string; today: Day }) {
  const { t } = useTranslation();
  const person = usePerson(id);
  return (
    <>
      {person.data ? null : <PageHead title={t("place.people")} />}
      <Load query={person} rows={10}>
        {(person) => <Person person={person} today={today} />}
      </Load>
    </>
  );
}

function Person({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("conflict");
  const { subject } = useDesk();
  useEffect(() => {
    subject.current = refOf(person.row);
    return () => {
      subject.current = null;
    };
  }, [subject, person.row]);
  return (
    <div className="stack">
      <PersonHead person={person} />
      {person.conflicts.length > 0 ? (
        <section className="stack" aria-label={t("title")}>
          <ConflictCards conflicts={person.conflicts} today={today} />
        </section>
      ) : null}
      <div className="cols cols-side">
        <Story person={person} today={today} />
        <div className="stack">
          <OfficeKnows person={person} />
          <Consents person={person} today={today} />
          <Facts person={person} today={today} />
          <Family person={person} />
        </div>
      </div>
    </div>
  );
}
