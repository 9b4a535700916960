import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Failed } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
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
  const table = useRef<HTMLTableElement>(null);
  const [later, setLater] = useState<string | null>(null);
  const lines = groups.flatMap((group) => group.lines);
  const keepFocus = useKeptFocus(table, lines.length);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-key]");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!row || !isPlain) return; // what lies over the page is no part of a line
    const line = lines.find((line) => line.key === row.dataset.key);
    const task = line?.what.type === "task" ? line.what.task : null;
    const rows = rowsOf(table.current);
    const place = rows.indexOf(row);
    const press = event.key.toLowerCase();
    if (press === "arrowdown") focusRow(rows[place + 1]);
    else if (press === "arrowup") focusRow(rows[place - 1]);
    else if (press === "e" && task) {
      keepFocus(place);
      verbs.finish(task);
    } else if (press === "v" && task) setLater(task.id);
    else return;
    event.preventDefault();
  };
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

const rowsOf = (table: HTMLElement | null) => [
  ...(table?.querySelectorAll<HTMLElement>("tr[data-key]") ?? []),
];

const focusRow = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("a, button")?.focus();

/** A line that was done goes, and the focus with it: it is put on the line that took its place. */
function useKeptFocus(table: { current: HTMLElement | null }, count: number): (place: number) => void {
  const place = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line went
  useEffect(() => {
    if (place.current === null) return;
    const rows = rowsOf(table.current);
    focusRow(rows[Math.min(place.current, rows.length - 1)]);
    place.current = null;
  }, [count]);
  return (at) => {
    place.current = at;
  };
}
