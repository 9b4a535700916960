import { Plus, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTasks } from "../../../app/queries";
import type { PersonDetail, TaskView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { refOf } from "../../../design/parts/Name";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { HowDialog } from "../../task/HowDialog";
import { TaskActions, useTaskWords } from "../../task/TaskActions";
import { TaskDialog } from "../../task/TaskDialog";
import { TaskLine } from "../../task/TaskLine";
import { type TaskVerbs, useTaskVerbs } from "../../task/useTaskVerbs";

/** What is still to be done for her, and what was done. */
export function TasksSection({ person, today }: { person: PersonDetail; today: Day }) {
  const { t } = useTranslation(["task", "today"]);
  const tasks = useTasks({ person: person.row.id, until: null, with_done: true });
  const verbs = useTaskVerbs();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Action low icon={Plus} onPress={() => setAdding(true)}>
      {t("task:add")}
    </Action>
  );
  return (
    <>
      <Load query={tasks} rows={4}>
        {(tasks) => {
          const open = tasks.filter((task) => task.done_on === null);
          const done = tasks.filter((task) => task.done_on !== null);
          return (
            <div className="stack">
              {verbs.error ? <Failed error={verbs.error} /> : null}
              <Panel title={t("task:open")} end={open.length > 0 ? add : null}>
                {open.length > 0 ? (
                  <ul className="task-list">
                    {open.map((task) => (
                      <Open key={task.id} task={task} today={today} verbs={verbs} />
                    ))}
                  </ul>
                ) : (
                  <EmptyState step={add}>{t("task:empty")}</EmptyState>
                )}
              </Panel>
              {done.length > 0 ? (
                <Panel title={t("task:done")}>
                  <ul className="task-list">
                    {done.map((task) => (
                      <Done key={task.id} task={task} today={today} verbs={verbs} />
                    ))}
                  </ul>
                </Panel>
              ) : null}
            </div>
          );
        }}
      </Load>
      {isAdding ? (
        <TaskDialog person={refOf(person.row)} today={today} onClose={() => setAdding(false)} />
      ) : null}
    </>
  );
}

interface RowProps {
  task: TaskView;
  today: Day;
  verbs: TaskVerbs;
}

function Open({ task, today, verbs }: RowProps) {
  const [isLater, setLater] = useState(false);
  return (
    <TaskLine task={task} today={today}>
      <TaskActions task={task} today={today} verbs={verbs} isLater={isLater} onLater={setLater} />
    </TaskLine>
  );
}

function Done({ task, today, verbs }: RowProps) {
  const { t } = useTranslation("task");
  const dates = useDates();
  const what = useTaskWords()(task);
  const [isTold, setTold] = useState(false);
  return (
    <TaskLine
      task={task}
      today={today}
      more={[task.done_on ? t("done_on", { day: dates.day(task.done_on, today) }) : null, task.done_how]
        .filter(Boolean)
        .join(": ")}
    >
      <span className="task-actions no-print">
        <Action low quiet aria-label={t("how_of", { what })} onPress={() => setTold(true)}>
          {t("how")}
        </Action>
        <Action
          low
          quiet
          icon={Undo2}
          aria-label={t("reopen_of", { what })}
          isDisabled={verbs.isPending}
          onPress={() => verbs.reopen(task)}
        />
      </span>
      {isTold ? <HowDialog task={task} onClose={() => setTold(false)} /> : null}
    </TaskLine>
  );
}
