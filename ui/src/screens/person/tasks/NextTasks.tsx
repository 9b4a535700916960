import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useTasks } from "../../../app/queries";
import type { Day } from "../../../dates/iso";
import { Panel } from "../../../design/parts/Panel";
import { TaskLine } from "../../task/TaskLine";

/** So many stand beside the story. */
const FIRST = 4;

/** What comes next for her, beside her story; nothing stands there where nothing is to be done. */
export function NextTasks({ person, today }: { person: string; today: Day }) {
  const { t } = useTranslation("task");
  const tasks = useTasks({ person, until: null, with_done: false }).data ?? [];
  if (tasks.length === 0) return null;
  return (
    <Panel title={t("next")} end={<Link href={`/people/${person}/tasks`}>{t("all")}</Link>}>
      <ul className="task-list">
        {tasks.slice(0, FIRST).map((task) => (
          <TaskLine key={task.id} task={task} today={today} isBrief />
        ))}
      </ul>
    </Panel>
  );
}
