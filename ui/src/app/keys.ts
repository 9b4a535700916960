import { useEffect, useRef } from "react";
import { tinykeys } from "tinykeys";
import type { Seat } from "../backend/types";
import type { de } from "../i18n/de";

// The one table of keys. The overview under `?`, the key caps on buttons and in the search, and the page of the handbook
// (docs/handbuch/tastatur.md) all come from it.

/** A key cap: a letter as it is, or one that every language calls otherwise (`keys.json`, `cap`). */
export type Cap = keyof typeof de.keys.cap | (string & {});

/** What can be done by a key from anywhere. */
export type Command =
  | "palette"
  | "find"
  | "note"
  | "person"
  | "letter"
  | "bundle"
  | "sheet"
  | "undo"
  | "print"
  | "discreet"
  | "lock"
  | "help";

interface Key {
  /** As tinykeys takes it; `$mod` is Strg, and the command key on a Mac. */
  press: string;
  caps: readonly Cap[];
  /** Only on this seat. */
  seat?: Seat;
  /** Somebody who types means something else by it. */
  isText?: true;
}

/** The keys that do the same everywhere, in the order in which they are listed. */
const everywhere: Readonly<Record<Command, Key>> = {
  palette: { press: "$mod+k", caps: ["ctrl", "K"] },
  find: { press: "$mod+f", caps: ["ctrl", "F"], seat: "worker" },
  note: { press: "$mod+n", caps: ["ctrl", "N"], seat: "worker" },
  person: { press: "$mod+i", caps: ["ctrl", "I"], seat: "worker" },
  letter: { press: "$mod+b", caps: ["ctrl", "B"], seat: "worker" },
  bundle: { press: "$mod+e", caps: ["ctrl", "E"], seat: "worker" },
  sheet: { press: "$mod+Shift+P", caps: ["ctrl", "shift", "P"], seat: "worker" },
  undo: { press: "$mod+z", caps: ["ctrl", "Z"], isText: true },
  print: { press: "$mod+p", caps: ["ctrl", "P"] },
  discreet: { press: "$mod+Shift+D", caps: ["ctrl", "shift", "D"] },
  lock: { press: "$mod+l", caps: ["ctrl", "L"] },
  help: { press: "Shift+?", caps: ["?"], isText: true },
};

/** The same by name, with the letter alone as it is shown beside `Strg`. */
export const keys = Object.fromEntries(
  Object.entries(everywhere).map(([name, key]) => [name, { ...key, shown: key.caps.at(-1) ?? "" }]),
) as Record<Command, Key & { shown: string }>;

/** What a key does, by its sentence in `keys.json`, where it works. */
export interface KeyRow {
  does: keyof typeof de.keys.does;
  caps: readonly Cap[];
  seat?: Seat;
}

/** Keys that belong together: everywhere, in lists, on one screen. */
export interface KeyGroup {
  title: keyof typeof de.keys.group;
  rows: readonly KeyRow[];
  seat?: Seat;
}

/** All there are. */
export const keyGroups: readonly KeyGroup[] = [
  {
    title: "everywhere",
    rows: (Object.entries(everywhere) as [Command, Key][]).map(([does, key]) => ({
      does,
      caps: key.caps,
      ...(key.seat ? { seat: key.seat } : {}),
    })),
  },
  {
    title: "help",
    rows: [
      { does: "handbook", caps: ["F1"] },
      { does: "larger", caps: ["ctrl", "+"] },
      { does: "smaller", caps: ["ctrl", "-"] },
      { does: "usual_size", caps: ["ctrl", "0"] },
    ],
  },
  {
    title: "moving",
    rows: [
      { does: "next", caps: ["tab"] },
      { does: "move", caps: ["arrows"] },
      { does: "open", caps: ["enter"] },
      { does: "close", caps: ["esc"] },
    ],
  },
  {
    title: "today",
    rows: [
      { does: "due_done", caps: ["E"] },
      { does: "due_later", caps: ["V"] },
    ],
    seat: "worker",
  },
  { title: "form", rows: [{ does: "save", caps: ["ctrl", "enter"] }], seat: "worker" },
];

/** The groups and keys of one seat. */
export function keysOf(seat: Seat): KeyGroup[] {
  const has = (of: { seat?: Seat }) => of.seat === undefined || of.seat === seat;
  return keyGroups.filter(has).map((group) => ({ ...group, rows: group.rows.filter(has) }));
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, [contenteditable]");

/**
 * Listens for the keys while the caseload is open. A key that does not exist on this seat does nothing. They are heard
 * before any part of the page hears them: no dialog, list or field can swallow the one that locks.
 */
export function useKeys(commands: Partial<Record<Command, () => void>>) {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const bindings = Object.entries(keys).map(([name, { press, isText }]) => {
      const run = (event: KeyboardEvent) => {
        if (isText && isTyping(event.target)) return;
        event.preventDefault();
        latest.current[name as Command]?.();
      };
      return [press, run] as const;
    });
    return tinykeys(window, Object.fromEntries(bindings), { capture: true });
  }, []);
}
