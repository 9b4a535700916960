import { useTranslation } from "react-i18next";
import type { DeadlineView, LetterView, PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { Panel } from "../../../design/parts/Panel";
import { useDeadlines, useLetters } from "../../deadline/ask";
import { DeadlineLine } from "../../deadline/DeadlineLine";
import { EnterLetter } from "../../deadline/EnterLetter";
import { LetterLine } from "../../deadline/LetterLine";
import { CorrectLetter } from "../../letter/correct/CorrectLetter";
import "../../deadline/deadline.css";

/** Her letters, each with the deadlines it set going, and the deadlines that no letter set going. */
export function DeadlinesSection({ person, today }: { person: PersonDetail; today: Day }) {
  const letters = useLetters(person.row.id);
  const deadlines = useDeadlines({ person: person.row.id, with_ended: true });
  return (
    <Load query={letters} rows={4}>
      {(letters) => (
        <Load query={deadlines} rows={4}>
          {(deadlines) => <Post letters={letters} deadlines={deadlines} today={today} />}
        </Load>
      )}
    </Load>
  );
}

interface PostProps {
  letters: LetterView[];
  deadlines: DeadlineView[];
  today: Day;
}

function Post({ letters, deadlines, today }: PostProps) {
  const { t } = useTranslation("deadline");
  // One decision may name several people: of the deadlines of a letter only hers stand here.
  const known = new Set(letters.map((letter) => letter.id));
  const of = (letter: LetterView) => deadlines.filter(({ brief }) => brief.letter === letter.id);
  const others = deadlines.filter(({ brief }) => brief.letter === null || !known.has(brief.letter));
  return (
    <div className="stack">
      <Panel title={t("post.title")} end={letters.length > 0 ? <EnterLetter low /> : null}>
        {letters.length === 0 ? (
          <EmptyState step={<EnterLetter primary />}>{t("post.empty")}</EmptyState>
        ) : (
          <ul className="task-list">
            {letters.map((letter) => (
              <LetterLine
                key={letter.id}
                letter={letter}
                today={today}
                end={<CorrectLetter low letter={letter} />}
              >
                <Deadlines deadlines={of(letter)} today={today} />
              </LetterLine>
            ))}
          </ul>
        )}
      </Panel>
      {others.length > 0 ? (
        <Panel title={t("post.other")}>
          <div className="panel-body">
            <Deadlines deadlines={others} today={today} />
          </div>
        </Panel>
      ) : null}
    </div>
  );
}

function Deadlines({ deadlines, today }: { deadlines: DeadlineView[]; today: Day }) {
  const { t } = useTranslation("deadline");
  if (deadlines.length === 0) return <span className="muted small">{t("post.no_deadline")}</span>;
  return (
    <ul className="dl-lines">
      {deadlines.map((deadline) => (
        <DeadlineLine key={deadline.brief.id} deadline={deadline} today={today} />
      ))}
    </ul>
  );
}
