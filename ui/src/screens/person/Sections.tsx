import type { ReactNode } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { PersonDetail } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Attachments } from "../attachment/Attachments";
import { Consents } from "./consents/Consents";
import { DeadlinesSection } from "./deadlines/DeadlinesSection";
import { FactsSection } from "./facts/FactsSection";
import { FamilySection } from "./family/FamilySection";
import { Household } from "./family/Household";
import { HiddenStory } from "./HiddenStory";
import { ProcedureSection } from "./procedure/ProcedureSection";
import { type Section, sectionOf, sections } from "./sections";
import { NextTasks } from "./tasks/NextTasks";
import { TasksSection } from "./tasks/TasksSection";
import { Disclosures } from "./told/Disclosures";

interface Props {
  person: PersonDetail;
  /** The word in the address. */
  section: string;
  today: Day;
}

/** The file in its sections; each has an address of its own. */
export function Sections({ person, section, today }: Props) {
  const { t } = useTranslation("person");
  const [, navigate] = useLocation();
  const chosen = sectionOf(section);
  const to = (section: Section) => `/people/${person.row.id}${section === "story" ? "" : `/${section}`}`;
  const counts: Partial<Record<Section, number>> = {
    consents: person.consents.filter((consent) => consent.holds).length,
  };
  const inside: Record<Section, () => ReactNode> = {
    story: () => (
      <div className="cols cols-side">
        <HiddenStory person={person} today={today} />
        <div className="stack no-print">
          <NextTasks person={person.row.id} today={today} />
          <Household person={person} today={today} />
        </div>
      </div>
    ),
    procedure: () => <ProcedureSection person={person} today={today} />,
    deadlines: () => <DeadlinesSection person={person} today={today} />,
    tasks: () => <TasksSection person={person} today={today} />,
    facts: () => <FactsSection person={person} today={today} />,
    family: () => <FamilySection person={person} today={today} />,
    pictures: () => <Attachments of={{ person: person.row.id, letter: null }} today={today} />,
    consents: () => <Consents person={person} today={today} />,
    told: () => <Disclosures person={person} today={today} />,
  };
  return (
    <Tabs
      className="sections"
      selectedKey={chosen}
      onSelectionChange={(key) => navigate(to(sectionOf(String(key))), { replace: true })}
    >
      <TabList className="section-tabs no-print" aria-label={t("sections")}>
        {sections.map((section) => (
          <Tab className="section-tab" key={section} id={section}>
            {t(`section.${section}`)}
            {counts[section] ? <span className="muted"> {counts[section]}</span> : null}
          </Tab>
        ))}
      </TabList>
      <TabPanel className="section-body" id={chosen} key={chosen}>
        {inside[chosen]()}
      </TabPanel>
    </Tabs>
  );
}
