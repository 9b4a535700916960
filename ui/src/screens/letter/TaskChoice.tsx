import { useTranslation } from "react-i18next";
import type { DeadlineTask } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { YesNo } from "../../design/parts/fields";

interface Props {
  tasks: DeadlineTask[];
  without: number[];
  today: Day;
  onChange: (without: number[]) => void;
}

/** The tasks that are made with the letter; each can be left out. */
export function TaskChoice({ tasks, without, today, onChange }: Props) {
  const { t } = useTranslation("letter");
  const dates = useDates();
  if (tasks.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame of its own
    <div role="group" aria-label={t("tasks")} className="letter-tasks">
      <p className="field-label" aria-hidden="true">
        {t("tasks")}
      </p>
      {tasks.map((task, place) => (
        <YesNo
          key={task.what}
          value={!without.includes(place)}
          onChange={(is) => onChange(is ? without.filter((other) => other !== place) : [...without, place])}
        >
          {t("task.by", { what: task.what, day: dates.day(task.due_on, today) })}
        </YesNo>
      ))}
    </div>
  );
}
