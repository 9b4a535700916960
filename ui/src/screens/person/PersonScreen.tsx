import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDesk } from "../../app/desk";
import { PageHead } from "../../app/PageHead";
import { usePerson } from "../../app/queries";
import { toFailure } from "../../backend/failure";
import type { PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { refOf } from "../../design/parts/Name";
import { Panel } from "../../design/parts/Panel";
import { PersonHead } from "./head/PersonHead";
import { Sections } from "./Sections";
import "./person.css";

/** One person: who she is, her story as one reading, and the sections of her file. */
export function PersonScreen({ id, section, today }: { id: string; section: string; today: Day }) {
  const { t } = useTranslation();
  const person = usePerson(id);
  if (person.isError && toFailure(person.error).code === "person_erased") return <Erased />;
  return (
    <>
      {person.data && !person.isError ? null : <PageHead title={t("place.people")} />}
      <Load query={person} rows={10}>
        {(person) => <File person={person} section={section} today={today} />}
      </Load>
    </>
  );
}

function File({ person, section, today }: { person: PersonDetail; section: string; today: Day }) {
  const { subject } = useDesk();
  useEffect(() => {
    subject.current = refOf(person.row);
    return () => {
      subject.current = null;
    };
  }, [subject, person.row]);
  return (
    <div className="stack">
      <PersonHead person={person} today={today} />
      <Sections person={person} section={section} today={today} />
    </div>
  );
}

/** Somebody of whom nothing is left: an old link, or another window, led here. */
function Erased() {
  const { t } = useTranslation("person");
  const [, navigate] = useLocation();
  return (
    <>
      <PageHead title={t("erased")} />
      <Panel title={t("erased")} hideTitle>
        <EmptyState step={<Action onPress={() => navigate("/people")}>{t("to_people")}</Action>}>
          {t("erased_hint")}
        </EmptyState>
      </Panel>
    </>
  );
}
