import { Check, FileText, Pencil } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { useDiscreet } from "../../app/discreet";
import type { TaskView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { useNameText } from "../../design/parts/Name";
import { useLabels } from "../../i18n/labels";
import { sheetOfAppointment } from "../sheet/asks";
import { LaterMenu } from "./LaterMenu";
import { TaskDialog } from "./TaskDialog";
import type { TaskVerbs } from "./useTaskVerbs";

interface Props {
  task: TaskView;
  today: Day;
  verbs: TaskVerbs;
  /** The menu of days is open: a key may open it too. */
  isLater: boolean;
  onLater: (isLater: boolean) => void;
}

/** What can be done with an open task: done, later, changed, and of an appointment the slip to take home. */
export function TaskActions({ task, today, verbs, isLater, onLater }: Props) {
  const { t } = useTranslation(["task", "sheet"]);
  const { openSheet } = useDesk();
  const { person } = task;
  const [isEdited, setEdited] = useState(false);
  const what = useTaskWords()(task);
  return (
    <span className="task-actions no-print">
      <Action
        quiet
        low
        icon={Check}
        aria-label={t("finish_of", { what })}
        isDisabled={verbs.isPending}
        onPress={() => verbs.finish(task)}
      />
      <LaterMenu
        label={t("later_of", { what })}
        today={today}
        isOpen={isLater}
        onOpenChange={onLater}
        onDay={(day) => verbs.postpone(task, day)}
        onOther={() => setEdited(true)}
      />
      {person && task.kind === "appointment" ? (
        <Action
          quiet
          low
          icon={FileText}
          aria-label={t("sheet:of_appointment", { what })}
          onPress={() => openSheet(sheetOfAppointment(person, task.id))}
        />
      ) : null}
      <Action quiet low icon={Pencil} aria-label={t("edit_of", { what })} onPress={() => setEdited(true)} />
      {isEdited ? <TaskDialog task={task} today={today} onClose={() => setEdited(false)} /> : null}
    </span>
  );
}

/** A task in a few words, for labels that are read out; while names are hidden only its kind and whose it is. */
export function useTaskWords(): (task: TaskView) => string {
  const labels = useLabels();
  const nameText = useNameText();
  const { is: isHidden } = useDiscreet();
  return (task) => {
    const what = (!isHidden && task.what) || labels.of("task_kind", task.kind ?? "task");
    return task.person ? `${what}, ${nameText(task.person.name)}` : what;
  };
}
