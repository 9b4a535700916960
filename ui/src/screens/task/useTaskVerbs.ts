import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { TaskView } from "../../backend/types";
import type { Day } from "../../dates/iso";

/** What is done with tasks in a list; each step can be undone by the key for it. */
export interface TaskVerbs {
  finish: (task: TaskView) => void;
  postpone: (task: TaskView, day: Day) => void;
  reopen: (task: TaskView) => void;
  isPending: boolean;
  error: unknown;
}

/** The verbs of a list of tasks. */
export function useTaskVerbs(): TaskVerbs {
  const backend = useBackend();
  const finish = useDo(backend.taskFinish);
  const postpone = useDo(backend.taskPostpone);
  const reopen = useDo(backend.taskReopen);
  return {
    finish: (task) => finish.mutate([task.id, ""]),
    postpone: (task, day) => postpone.mutate([task.id, day]),
    reopen: (task) => reopen.mutate([task.id]),
    isPending: finish.isPending || postpone.isPending || reopen.isPending,
    error: finish.error ?? postpone.error ?? reopen.error,
  };
}
