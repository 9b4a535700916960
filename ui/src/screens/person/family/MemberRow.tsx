import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { FamilyMember } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Action } from "../../../design/parts/Action";
import { Name, useNameText } from "../../../design/parts/Name";
import { useHomeWords } from "../../people/useHomeWords";
import { ageWords } from "../head/ageWords";
import { codeOf } from "./ties";
import { useTieWords } from "./useTieWords";

interface Props {
  member: FamilyMember;
  today: Day;
  onRemove: (tie: string) => void;
  onJoin: (person: string) => void;
  onLeave: (person: string) => void;
}

/** One of the family: who, what to her, how old, where. */
export function MemberRow({ member, today, onRemove, onJoin, onLeave }: Props) {
  const { t } = useTranslation(["family", "person"]);
  const { t: inPerson } = useTranslation("person");
  const words = useTieWords();
  const nameText = useNameText();
  const homeWords = useHomeWords();
  const { person, ties, shares_household } = member;
  const name = nameText(person?.names[0] ?? member.name);
  const sex = person?.sex;
  return (
    <tr>
      <th scope="row">
        {person ? (
          <Link href={`/people/${person.id}`}>
            <Name of={person.names} original />
          </Link>
        ) : (
          <>
            <Name of={{ id: "", name: member.name, original: null }} />
            <span className="second">{t("person:no_file")}</span>
          </>
        )}
      </th>
      <td>{ties.map((tie) => words(codeOf(tie), sex)).join(", ") || t("no_tie")}</td>
      <td>{person ? (ageWords(person.birth, today, inPerson) ?? t("person:age_unknown")) : null}</td>
      <td>{person ? homeWords(person) : member.lives_in}</td>
      <td>{shares_household ? t("shared") : null}</td>
      <td>
        <span className="row">
          {person && !shares_household ? (
            <Action low aria-label={t("join_named", { name })} onPress={() => onJoin(person.id)}>
              {t("join")}
            </Action>
          ) : null}
          {person && shares_household ? (
            <Action low aria-label={t("part_named", { name })} onPress={() => onLeave(person.id)}>
              {t("part")}
            </Action>
          ) : null}
          {ties.map((tie) => (
            <Action
              low
              key={tie.id}
              aria-label={t("remove_named", { tie: words(codeOf(tie), sex), name })}
              onPress={() => onRemove(tie.id)}
            >
              {t("remove")}
            </Action>
          ))}
        </span>
      </td>
    </tr>
  );
}
