import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Failed } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { useLines } from "../../design/parts/useLines";
import { useTaskVerbs } from "../task/useTaskVerbs";
import { DueRow } from "./DueRow";
import { endOfWeek, type Group, type GroupName } from "./groups";

interface Props {
  groups: Group[];
  today: Day;
}

/** Everything that is due, by its day. Arrows go from line to line; a letter does what the buttons of a line do. */
export function DueTable({ groups, today }: Props) {
  const { t } = useTranslation("today");
  const verbs = useTaskVerbs();
  const [later, setLater] = useState<string | null>(null);
  const lines = groups.flatMap((group) => group.lines);
  const { table, onKeyDown } = useLines(lines.length, (press, key) => {
    const line = lines.find((line) => line.key === key);
    if (line?.what.type !== "task" || !["e", "v"].includes(press)) return false;
    if (press === "e") verbs.finish(line.what.task);
    else setLater(line.what.task.id);
    return true;
  });
  return (
    <Panel title={t("due")} hideTitle>
      {verbs.error ? <Failed error={verbs.error} /> : null}
      <table className="due" ref={table} onKeyDown={onKeyDown}>
        <thead className="vh">
          <tr>
            <th scope="col">{t("column.day")}</th>
            <th scope="col">{t("column.person")}</th>
            <th scope="col">{t("column.what")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("column.actions")}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className="due-group">
              <th colSpan={5} scope="rowgroup">
                <GroupHead name={group.name} today={today} />
              </th>
            </tr>
            {group.lines.map((line) => (
              <DueRow
                key={line.key}
                line={line}
                today={today}
                verbs={verbs}
                isLater={later === line.key}
                onLater={(isOpen) => setLater(isOpen ? line.key : null)}
              />
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}

function GroupHead({ name, today }: { name: GroupName; today: Day }) {
  const { t } = useTranslation("today");
  const dates = useDates();
  if (name === "overdue" || name === "today") return <State tone="danger">{t(`group.${name}`)}</State>;
  return (
    <span>
      {name === "week" ? t("group.week", { day: dates.day(endOfWeek(today), today) }) : t(`group.${name}`)}
    </span>
  );
}
