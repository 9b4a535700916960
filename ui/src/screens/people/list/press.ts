import type { DOMAttributes, FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { ListState } from "react-stately";
import type { Entry } from "../entries";

type Manager = ListState<Entry>["selectionManager"];

/** The line something happened in. */
const keyOf = (target: EventTarget) =>
  target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;

/**
 * What pressing a line does, listened for once at the list: the box, the space bar, or a press while others are chosen
 * chooses; otherwise a press or Enter opens. With some chosen, Enter does what is done with them.
 */
export function pressOf(
  manager: Manager,
  { onOpen, onDo }: { onOpen: (key: string) => void; onDo: () => void },
  grid: DOMAttributes<HTMLElement>,
) {
  const choose = (key: string, event: MouseEvent | KeyboardEvent) =>
    event.shiftKey ? manager.extendSelection(key) : manager.toggleSelection(key);
  return {
    onFocusCapture(event: FocusEvent) {
      const key = keyOf(event.target);
      if (key !== null) manager.setFocusedKey(key);
    },
    onClick(event: MouseEvent) {
      const key = keyOf(event.target);
      if (key === null) return;
      const isBox = event.target instanceof Element && event.target.closest("[data-check]") !== null;
      const chooses = isBox || event.shiftKey || event.ctrlKey || event.metaKey || !manager.isEmpty;
      if (chooses) choose(key, event);
      else onOpen(key);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const key = keyOf(event.target);
      const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
      if (key !== null && isBare && event.key === " ") {
        event.preventDefault();
        choose(key, event);
      } else if (key !== null && isBare && event.key === "Enter") {
        event.preventDefault();
        if (manager.isEmpty) onOpen(key);
        else onDo();
      } else {
        grid.onKeyDown?.(event);
      }
    },
  };
}
