import type { RuleResult } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Computed } from "./Computed";
import type { LetterDraft } from "./letterDraft";
import { TaskChoice } from "./TaskChoice";
import type { proposeTasks } from "./tasks";

interface Props {
  draft: LetterDraft;
  result: RuleResult;
  tasks: ReturnType<typeof proposeTasks>;
  today: Day;
  onChange: (part: Partial<LetterDraft>) => void;
}

/** Beside the form: the days that follow from what is typed, and the tasks that will serve them. */
export function DaysFound({ draft, result, tasks, today, onChange }: Props) {
  return (
    <>
      <Computed
        result={result}
        today={today}
        isConfirmed={draft.is_confirmed}
        onConfirm={(is_confirmed) => onChange({ is_confirmed })}
      />
      <TaskChoice
        tasks={tasks}
        without={draft.without}
        today={today}
        onChange={(without) => onChange({ without })}
      />
    </>
  );
}
