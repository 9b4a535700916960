import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { useLines } from "../../design/parts/useLines";
import { DeadlineRow } from "./DeadlineRow";
import { endOfMonth, endOfWeek, type Group, type GroupName } from "./groups";

interface Props {
  groups: Group[];
  today: Day;
  onEnd: (deadline: DeadlineView) => void;
}

/** The deadlines by their last day. Arrows go from line to line, Enter explains one, E ends it. */
export function DeadlineTable({ groups, today, onEnd }: Props) {
  const { t } = useTranslation("deadline");
  const lines = groups.flatMap((group) => group.lines);
  const { table, onKeyDown } = useLines(lines.length, (press, key) => {
    const line = lines.find((line) => line.brief.id === key);
    if (press !== "e" || !line || line.end) return false;
    onEnd(line);
    return true;
  });
  return (
    <Panel title={t("title")} hideTitle>
      <table className="due deadlines" ref={table} onKeyDown={onKeyDown}>
        <thead className="vh">
          <tr>
            <th scope="col">{t("column.day")}</th>
            <th scope="col">{t("column.what")}</th>
            <th scope="col">{t("column.person")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col" className="only-print">
              {t("column.worker")}
            </th>
            <th scope="col" className="only-print">
              {t("column.tick")}
            </th>
            <th scope="col" className="no-print">
              {t("column.actions")}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.name}>
            <tr className="due-group">
              <th colSpan={7} scope="rowgroup">
                <GroupHead name={group.name} today={today} />
              </th>
            </tr>
            {group.lines.map((line) => (
              <DeadlineRow key={line.brief.id} line={line} today={today} onEnd={() => onEnd(line)} />
            ))}
          </tbody>
        ))}
      </table>
    </Panel>
  );
}

function GroupHead({ name, today }: { name: GroupName; today: Day }) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  if (name === "overdue" || name === "today") return <State tone="danger">{t(`group.${name}`)}</State>;
  if (name === "nobody") return <State tone="warning">{t("group.nobody")}</State>;
  const until = { week: endOfWeek(today), month: endOfMonth(today) };
  if (name === "week" || name === "month") {
    return <span>{t(`group.${name}`, { day: dates.longDay(until[name]) })}</span>;
  }
  return <span>{t(`group.${name}`)}</span>;
}
