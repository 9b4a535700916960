import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { FamilyFact } from "../../../backend/types";
import { Name } from "../../../design/parts/Name";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { Asked, SourceLine } from "./SourceLine";

/** What the procedures of relatives mean for her. */
export function Family({ facts }: { facts: FamilyFact[] }) {
  const { t } = useTranslation("procedure");
  if (facts.length === 0) return null;
  return (
    <Panel title={t("family")}>
      <ul className="proc-lines">
        {facts.map((fact) => (
          <li className="proc-item-line" key={`${fact.id} ${fact.person_id}`}>
            <span>
              <Link href={`/people/${fact.person_id}/procedure`}>
                <Name of={fact.person} />
              </Link>
              <span lang="de" className="proc-family-what">
                <Private>{fact.what}</Private>
              </span>
              <SourceLine source={fact.source} />
              <Asked questions={fact.questions} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
