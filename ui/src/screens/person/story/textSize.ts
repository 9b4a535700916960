import { useSyncExternalStore } from "react";

/** How large a story is set. */
export type TextSize = "small" | "normal" | "large";

export const textSizes: readonly TextSize[] = ["small", "normal", "large"];

// One for all files: eyes do not change from one person to the next.
let chosen: TextSize = "normal";
const listeners = new Set<() => void>();

function choose(size: TextSize) {
  chosen = size;
  for (const listener of listeners) listener();
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The size chosen last, until the program is closed. */
export function useTextSize(): [TextSize, (size: TextSize) => void] {
  return [useSyncExternalStore(listen, () => chosen), choose];
}
