import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineDetail, TaskView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { TaskActions } from "../../task/TaskActions";
import { TaskLine } from "../../task/TaskLine";
import { type TaskVerbs, useTaskVerbs } from "../../task/useTaskVerbs";

/** What is to be done for the deadline, and what was. */
export function TasksPanel({ detail, today }: { detail: DeadlineDetail; today: Day }) {
  const { t } = useTranslation("deadline");
  const verbs = useTaskVerbs();
  const { tasks } = detail;
  return (
    <Panel title={t("one.tasks")}>
      {verbs.error ? <Failed error={verbs.error} /> : null}
      {tasks.length === 0 ? (
        <p className="panel-body muted">{t("one.no_tasks")}</p>
      ) : (
        <ul className="task-list">
          {tasks.map((task) => (
            <One key={task.id} task={task} today={today} verbs={verbs} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function One({ task, today, verbs }: { task: TaskView; today: Day; verbs: TaskVerbs }) {
  const { t } = useTranslation("task");
  const dates = useDates();
  const [isLater, setLater] = useState(false);
  if (task.done_on) {
    const done = [t("done_on", { day: dates.day(task.done_on, today) }), task.done_how].filter(Boolean);
    return <TaskLine task={task} today={today} isBrief more={done.join(": ")} />;
  }
  return (
    <TaskLine task={task} today={today} isBrief>
      <TaskActions task={task} today={today} verbs={verbs} isLater={isLater} onLater={setLater} />
    </TaskLine>
  );
}
