import { useTranslation } from "react-i18next";
import type { Day } from "../../dates/iso";
import { Panel } from "../../design/parts/Panel";
import { CorrectLetter } from "../letter/correct/CorrectLetter";
import { useLetters } from "./ask";
import { DeadlineLine } from "./DeadlineLine";
import { LetterLine } from "./LetterLine";

/** Letters of which nobody knows whose they are, with whatever they set going: they must not be forgotten. */
export function LettersOfNobody({ today }: { today: Day }) {
  const { t } = useTranslation("deadline");
  const letters = useLetters(null).data ?? [];
  if (letters.length === 0) return null;
  return (
    <Panel title={t("letters_nobody")}>
      <ul className="task-list">
        {letters.map((letter) => (
          <LetterLine
            key={letter.id}
            letter={letter}
            today={today}
            end={<CorrectLetter low letter={letter} />}
          >
            {letter.deadlines.length > 0 ? (
              // The printed round has them in its table already.
              <ul className="dl-lines no-print">
                {letter.deadlines.map((deadline) => (
                  <DeadlineLine key={deadline.brief.id} deadline={deadline} today={today} />
                ))}
              </ul>
            ) : null}
          </LetterLine>
        ))}
      </ul>
    </Panel>
  );
}
