import type { Key } from "react-stately";
import type { Heights } from "./heights";
import type { Lines } from "./lines";

/** Where the keys lead. `page` says how high the sight is. */
export function keyboardOf(lines: Lines, heights: Heights, page: () => number) {
  const by = (key: Key, pages: number) => {
    const place = lines.placeOf(key);
    const there = heights.at(Math.max(0, heights.top(place) + pages * page()));
    return lines.keyAt(there === place ? place + Math.sign(pages) : there) ?? key;
  };
  return {
    getKeyBelow: (key: Key) => lines.getKeyAfter(key),
    getKeyAbove: (key: Key) => lines.getKeyBefore(key),
    getFirstKey: () => lines.getFirstKey(),
    getLastKey: () => lines.getLastKey(),
    getKeyPageBelow: (key: Key) => by(key, 1),
    getKeyPageAbove: (key: Key) => by(key, -1),
    getKeyForSearch: (typed: string, from?: Key | null) => lines.find(typed, from ?? null),
  };
}
