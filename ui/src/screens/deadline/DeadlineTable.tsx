import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { DeadlineView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
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
  const table = useRef<HTMLTableElement>(null);
  const lines = groups.flatMap((group) => group.lines);
  useKeptFocus(table, lines.length);

  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-key]");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!row || !isPlain) return; // what lies over the page is no part of a line
    const line = lines.find((line) => line.brief.id === row.dataset.key);
    const rows = rowsOf(table.current);
    const place = rows.indexOf(row);
    const press = event.key.toLowerCase();
    if (press === "arrowdown") focusRow(rows[place + 1]);
    else if (press === "arrowup") focusRow(rows[place - 1]);
    else if (press === "e" && line && !line.end) onEnd(line);
    else return;
    event.preventDefault();
  };
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

const rowsOf = (table: HTMLElement | null) => [
  ...(table?.querySelectorAll<HTMLElement>("tr[data-key]") ?? []),
];

const focusRow = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("[data-open]")?.focus();

/** A line that has ended goes, and the focus with it: it is put on the line that took its place. */
function useKeptFocus(table: { current: HTMLElement | null }, count: number) {
  const place = useRef(-1);
  useEffect(() => {
    const remember = () => {
      const row = document.activeElement?.closest<HTMLElement>("tr[data-key]");
      if (row) place.current = rowsOf(table.current).indexOf(row);
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, [table]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a line went
  useEffect(() => {
    if (place.current < 0) return;
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const rows = rowsOf(table.current);
      focusRow(rows[Math.min(place.current, rows.length - 1)]);
    });
    return () => cancelAnimationFrame(frame);
  }, [count]);
}
