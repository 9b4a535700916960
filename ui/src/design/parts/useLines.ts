import { type KeyboardEvent, type RefObject, useEffect, useRef } from "react";

interface Lines {
  table: RefObject<HTMLTableElement | null>;
  onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
}

/**
 * A table whose lines (`tr[data-key]`) the arrows go through. `take` is asked what another key does to the line of that key and
 * says whether it did something. When one of the `count` lines goes, and the focus with it, the line that took its place gets it.
 */
export function useLines(count: number, take: (press: string, line: string) => boolean): Lines {
  const table = useRef<HTMLTableElement>(null);
  useKeptFocus(table, count);
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("tr[data-key]");
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!row || !isPlain) return; // what lies over the page is no part of a line
    const rows = rowsOf(table.current);
    const place = rows.indexOf(row);
    const press = event.key.toLowerCase();
    if (press === "arrowdown") focusOn(rows[place + 1]);
    else if (press === "arrowup") focusOn(rows[place - 1]);
    else if (!take(press, row.dataset.key ?? "")) return;
    event.preventDefault();
  };
  return { table, onKeyDown };
}

const rowsOf = (table: HTMLElement | null) => [
  ...(table?.querySelectorAll<HTMLElement>("tr[data-key]") ?? []),
];

const focusOn = (row: HTMLElement | undefined) => row?.querySelector<HTMLElement>("a, button")?.focus();

function useKeptFocus(table: RefObject<HTMLElement | null>, count: number) {
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
      focusOn(rows[Math.min(place.current, rows.length - 1)]);
    });
    return () => cancelAnimationFrame(frame);
  }, [count]);
}
