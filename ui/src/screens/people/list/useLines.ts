import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useGridList } from "react-aria";
import { type Key, type ListState, useListState } from "react-stately";
import type { Entry } from "../entries";
import { keyboardOf } from "./keyboard";
import { Lines } from "./lines";
import { pressOf } from "./press";
import { type KnownHeights, useWindow } from "./useWindow";

interface Props {
  entries: Entry[];
  label: string;
  /** Keys of the lines that are chosen. */
  chosen: ReadonlySet<string>;
  onChoose: (keys: ReadonlySet<string>) => void;
  onOpen: (key: string) => void;
  /** Opens what is due in a line. */
  onDue: (key: string, to: string) => void;
  /** Does what is done with those who are chosen. */
  onDo: () => void;
  /** Where the list was left. */
  left: { key: string | null; scrollTop: number; known: KnownHeights };
}

type Manager = ListState<Entry>["selectionManager"];

/**
 * A long list: arrows, Home, End, page keys, first letters and choosing come from react-aria; only the lines in sight are
 * drawn. The parts of react-aria-components are not used here because they build every line of a list ahead, also those
 * that nobody looks at, and listen at every line.
 */
export function useLines(props: Props, list: RefObject<HTMLDivElement | null>) {
  const { entries, chosen, onChoose, left } = props;
  const lines = useMemo(() => new Lines(entries), [entries]);
  const state = useListState<Entry>({
    collection: lines,
    selectionMode: "multiple",
    selectedKeys: chosen,
    onSelectionChange: (keys) =>
      onChoose(keys === "all" ? new Set(entries.map((entry) => entry.key)) : (keys as Set<string>)),
  });
  const manager = state.selectionManager;
  const drawn = useWindow(entries, list, left.known, left.scrollTop);
  const { heights } = drawn;
  const keyboard = useMemo(
    () => keyboardOf(lines, heights, () => list.current?.clientHeight ?? 0),
    [lines, heights, list],
  );
  const { gridProps } = useGridList(
    { "aria-label": props.label, keyboardDelegate: keyboard, onAction: () => {} },
    state,
    list,
  );
  useFocus(manager, list);
  useComeBack(manager, lines, left.key);
  return {
    grid: {
      ...gridProps,
      ...pressOf(manager, props, gridProps),
      // How many there are, of which only some are drawn.
      "aria-rowcount": lines.size,
      "aria-colcount": 1,
    },
    manager,
    lines,
    drawn,
    /** The line with the focus, where scrolling would lose it: it is drawn all the same. */
    far: isFar(manager.focusedKey, lines, drawn.range)
      ? lines.entries[lines.placeOf(manager.focusedKey ?? "")]
      : null,
    /** The line that `Tab` comes to. */
    tabStop: manager.focusedKey,
    collection: (gridProps as Record<string, unknown>)["data-collection"] as string | undefined,
  };
}

function isFar(key: Key | null, lines: Lines, { from, to }: { from: number; to: number }): boolean {
  const place = key === null ? -1 : lines.placeOf(key);
  return place >= 0 && (place < from || place >= to);
}

/** The focus goes where the keys lead. */
function useFocus(manager: Manager, list: RefObject<HTMLDivElement | null>) {
  const { focusedKey, isFocused } = manager;
  useEffect(() => {
    if (!isFocused || focusedKey === null) return;
    const line = list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(String(focusedKey))}"]`);
    if (line && !line.contains(document.activeElement)) line.focus({ preventScroll: true });
  }, [focusedKey, isFocused, list]);
}

/** Coming back, the focus is on the line that was opened, unless something else has it. */
function useComeBack(manager: Manager, lines: Lines, key: string | null) {
  const isBack = useRef(false);
  useEffect(() => {
    if (isBack.current) return;
    isBack.current = true;
    if (key === null || lines.placeOf(key) < 0) return;
    manager.setFocusedKey(key);
    if (document.activeElement === document.body) manager.setFocused(true);
  }, [manager, lines, key]);
}
