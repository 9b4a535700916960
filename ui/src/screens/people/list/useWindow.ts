import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Entry } from "../entries";
import { Heights } from "./heights";
import { guessHeight, isSure } from "./lineHeight";

/** Lines drawn above and below what is in sight. */
const BEYOND = 6;

/** Heights of lines that were looked at, by key, in a list so wide. They outlive the screen. */
export interface KnownHeights {
  width: number;
  heights: Map<string, number>;
}

/** The lines that are drawn: from the first to before the second. */
interface Range {
  /** What it was found with. */
  heights: Heights;
  from: number;
  to: number;
}

/**
 * Which lines of a long list are drawn, and where. The drawn lines stand below each other as they come, so that a line
 * that is higher than was guessed never lies over the next; how high they really are is read when others take their
 * place, while the page is at rest and reading costs nothing.
 */
export function useWindow(
  entries: readonly Entry[],
  list: RefObject<HTMLDivElement | null>,
  known: KnownHeights,
  scrollTop: number,
) {
  const [width, setWidth] = useState(known.width);
  const heights = useMemo(() => {
    if (known.width !== width) {
      known.width = width;
      known.heights.clear();
    }
    return new Heights(entries.length, (place) => {
      const entry = entries[place];
      return entry ? (known.heights.get(entry.key) ?? guessHeight(entry, width)) : 0;
    });
  }, [entries, width, known]);

  const rangeAt = (offset: number): Range => {
    // Where nothing is laid out, a window's worth.
    const high = list.current?.clientHeight || window.innerHeight;
    const from = Math.max(0, heights.at(offset) - BEYOND);
    const to = Math.min(entries.length, heights.at(offset + high) + 1 + BEYOND);
    return { heights, from, to };
  };
  const [found, setFound] = useState<Range | null>(null);
  const range = found?.heights === heights ? found : rangeAt(list.current?.scrollTop ?? scrollTop);
  const latest = useRef(range);
  latest.current = range;
  const lines = useRef<HTMLDivElement>(null);

  /** Reads how high the drawn lines are; tells how much was added above a height. */
  const read = (above: number): number => {
    let moved = 0;
    for (const line of lines.current?.children ?? []) {
      const place = Number(line.getAttribute("aria-rowindex")) - 1;
      const entry = entries[place];
      const high = (line as HTMLElement).offsetHeight;
      if (!entry || high === 0) continue;
      known.heights.set(entry.key, high);
      const isAbove = heights.top(place + 1) <= above;
      const more = heights.set(place, high);
      if (isAbove) moved += more;
    }
    return moved;
  };

  const scroll = () => {
    const element = list.current;
    if (!element) return;
    const wanted = rangeAt(element.scrollTop);
    const { from, to } = latest.current;
    // Some of what is beyond may be used up before others are drawn.
    const isEnough =
      from <= Math.max(0, wanted.from + BEYOND - 1) && to >= Math.min(entries.length, wanted.to - BEYOND + 1);
    if (isEnough) return;
    read(element.scrollTop);
    // In the same frame: otherwise the list would be white for a moment.
    flushSync(() => setFound(rangeAt(element.scrollTop)));
  };

  // Lines above what somebody is reading that turn out higher must not push it away.
  useLayoutEffect(() => {
    const element = list.current;
    const isGuessed = (entry: Entry) => !known.heights.has(entry.key) && !isSure(entry, width);
    if (!element || !entries.slice(range.from, range.to).some(isGuessed)) return;
    const moved = read(element.scrollTop);
    if (moved !== 0) element.scrollTop += moved;
  });
  const left = useRef(scrollTop);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const watch = new ResizeObserver(() => {
      setWidth(element.clientWidth);
      setFound(null);
    });
    watch.observe(element);
    // Asking for the top where it is would have the whole page laid out at once.
    if (left.current > 0) element.scrollTop = left.current;
    return () => watch.disconnect();
  }, [list]);

  return { range, heights, lines, scroll };
}
