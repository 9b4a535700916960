import { useTranslation } from "react-i18next";
import type { Day } from "../../dates/iso";
import { Panel } from "../../design/parts/Panel";
import { useLetters } from "./ask";
import { LetterLine } from "./LetterLine";

/** Letters of which nobody knows whose they are, and that set no deadline going: they must not be forgotten either. */
export function LettersOfNobody({ today }: { today: Day }) {
  const { t } = useTranslation("deadline");
  const letters = useLetters(null).data?.filter((letter) => letter.deadlines.length === 0) ?? [];
  if (letters.length === 0) return null;
  return (
    <Panel title={t("letters_nobody")}>
      <ul className="task-list">
        {letters.map((letter) => (
          <LetterLine key={letter.id} letter={letter} today={today} />
        ))}
      </ul>
    </Panel>
  );
}
