import type { DOMAttributes, FocusEvent, KeyboardEvent, MouseEvent } from "react";
import type { ListState } from "react-stately";
import type { Entry } from "../entries";

type Manager = ListState<Entry>["selectionManager"];

/** The line something happened in. */
const keyOf = (target: EventTarget) =>
  target instanceof Element ? (target.closest("[data-key]")?.getAttribute("data-key") ?? null) : null;

/** Where what is due leads, if something happened on that. */
const dueOf = (target: EventTarget) =>
  target instanceof Element
    ? (target.closest("[data-due]")?.getAttribute("href")?.replace(/^#/, "") ?? null)
    : null;

/**
 * What pressing a line does, listened for once at the list: the box, the space bar, or a press while others are chosen
 * chooses; otherwise a press or Enter opens. With some chosen, Enter does what is done with them. The arrow to the right goes
 * on to what is due in a line and leads somewhere, the one to the left comes back.
 */
export function pressOf(
  manager: Manager,
  {
    onOpen,
    onDue,
    onDo,
  }: { onOpen: (key: string) => void; onDue: (key: string, to: string) => void; onDo: () => void },
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
      const due = dueOf(event.target);
      // Where it leads is told to the desk as well, and with others chosen it chooses.
      if (due) event.preventDefault();
      if (chooses) choose(key, event);
      else if (due) onDue(key, due);
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
        const due = dueOf(event.target);
        if (!manager.isEmpty) onDo();
        else if (due) onDue(key, due);
        else onOpen(key);
      } else if (isBare && (event.key === "ArrowRight" || event.key === "ArrowLeft")) {
        event.preventDefault();
        const line = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-key]") : null;
        const to = event.key === "ArrowRight" ? line?.querySelector<HTMLElement>("[data-due]") : line;
        to?.focus();
      } else {
        grid.onKeyDown?.(event);
      }
    },
  };
}
