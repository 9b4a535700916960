import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TaskView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { DateTile } from "../../design/parts/DateTile";
import { Private } from "../../design/parts/Private";
import { useLabels } from "../../i18n/labels";
import "./task.css";

interface Props {
  task: TaskView;
  today: Day;
  /** A second line beside kind, time and place. */
  more?: string;
  /** Smaller and without the kind: there is little room. */
  isBrief?: boolean;
  /** What can be done with it. */
  children?: ReactNode;
}

/** A task in a list: by when, what, where. */
export function TaskLine({ task, today, more = "", isBrief = false, children }: Props) {
  const { t } = useTranslation("task");
  const labels = useLabels();
  const dates = useDates();
  const kind = labels.of("task_kind", task.kind ?? "task");
  const time = task.at_time ? t("at", { time: dates.time(`${today}T${task.at_time}`) }) : null;
  const second = [task.what && !isBrief ? kind : null, time, task.place, more].filter(Boolean);
  return (
    <li className={isBrief ? "task-line task-brief" : "task-line"}>
      {task.due_on ? (
        <DateTile day={task.due_on} today={today} warnsOver={task.done_on === null} />
      ) : (
        <span className="muted small task-undated">{t("undated")}</span>
      )}
      <span>
        <b>{task.what ? <Private>{task.what}</Private> : kind}</b>
        {second.length > 0 ? (
          <span className="second">
            <Private>{second.join(" · ")}</Private>
          </span>
        ) : null}
      </span>
      {children}
    </li>
  );
}
