import { useEffect, useRef } from "react";
import { tinykeys } from "tinykeys";

/** What can be done by a key from anywhere. */
export type Command = "find" | "note" | "person" | "bundle" | "lock" | "help";

/** The keys, in the order in which they are listed. `$mod` is Strg, and the command key on a Mac. */
export const keys: Record<Command, { press: string; shown: string }> = {
  find: { press: "$mod+f", shown: "F" },
  note: { press: "$mod+n", shown: "N" },
  person: { press: "$mod+i", shown: "I" },
  bundle: { press: "$mod+e", shown: "E" },
  lock: { press: "$mod+l", shown: "L" },
  help: { press: "Shift+?", shown: "?" },
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches("input, textarea, [contenteditable]");

/** Listens for the keys while the caseload is open. A key that does not exist on this seat does nothing. */
export function useKeys(commands: Partial<Record<Command, () => void>>) {
  const latest = useRef(commands);
  latest.current = commands;
  useEffect(() => {
    const bindings = Object.entries(keys).map(([name, { press }]) => {
      const command = name as Command;
      const run = (event: KeyboardEvent) => {
        // A question mark in a text is a question mark.
        if (command === "help" && isTyping(event.target)) return;
        event.preventDefault();
        latest.current[command]?.();
      };
      return [press, run] as const;
    });
    return tinykeys(window, Object.fromEntries(bindings));
  }, []);
}
