import { Undo2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Name } from "../../design/parts/Name";
import { Failed } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import { useTaskWords } from "../task/TaskActions";
import { useTaskVerbs } from "../task/useTaskVerbs";

/** What was done today; whoever pressed too early takes it back here. */
export function DonePanel({ done }: { done: TaskView[] }) {
  const { t } = useTranslation(["today", "task"]);
  const labels = useLabels();
  const words = useTaskWords();
  const verbs = useTaskVerbs();
  if (done.length === 0) return null;
  return (
    <Panel title={t("today:done", { count: done.length })}>
      {verbs.error ? <Failed error={verbs.error} /> : null}
      <ul className="left-list">
        {done.map((task) => (
          <li key={task.id}>
            <span>
              <b>
                {task.what ? <Private>{task.what}</Private> : labels.of("task_kind", task.kind ?? "task")}
              </b>
              {task.person ? (
                <span className="second">
                  <Name of={task.person} />
                </span>
              ) : null}
            </span>
            <Action
              quiet
              low
              icon={Undo2}
              aria-label={t("task:reopen_of", { what: words(task) })}
              onPress={() => verbs.reopen(task)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
