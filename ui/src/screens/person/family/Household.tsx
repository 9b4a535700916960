import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { FamilyMember, PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Name } from "../../../design/parts/Name";
import { Panel } from "../../../design/parts/Panel";
import { useFamily } from "../ask";
import { ageWords } from "../head/ageWords";
import { codeOf } from "./ties";
import { useTieWords } from "./useTieWords";

/** Who belongs to her, beside her story: names, ties, ages. Nothing stands there where nobody does. */
export function Household({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation("person");
  const family = useFamily(person.row.id);
  const members = family.data?.members ?? [];
  if (members.length === 0) return null;
  return (
    <Panel title={t("belongs")} end={<Link href={`/people/${person.row.id}/family`}>{t("to_family")}</Link>}>
      <ul className="list">
        {members.map((member) => (
          <li key={member.person?.id ?? member.ties[0]?.id ?? member.name}>
            <Whom member={member} />
            <span className="second">
              <TieWords member={member} today={today} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Somebody's name, as a link where there is a file. */
export function Whom({ member }: { member: FamilyMember }) {
  if (!member.person) return <Name of={{ id: "", name: member.name, original: null }} />;
  return (
    <Link href={`/people/${member.person.id}`}>
      <Name of={member.person.names} />
    </Link>
  );
}

function TieWords({ member, today }: { member: FamilyMember; today: Day }) {
  const { t } = useTranslation("person");
  const words = useTieWords();
  const ties = member.ties.map((tie) => words(codeOf(tie), member.person?.sex));
  const age = member.person ? ageWords(member.person.birth, today, t) : null;
  return [...ties, age, member.person ? null : member.lives_in || t("no_file")].filter(Boolean).join(", ");
}
