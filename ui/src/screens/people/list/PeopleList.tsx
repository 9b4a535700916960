import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Day } from "../../../dates/iso";
import { chosenLines, chosenPeople, type Entry, type HomeEntry } from "../entries";
import type { PeoplePlace } from "../place";
import { LineRow } from "./LineRow";
import { useLines } from "./useLines";
import { useLineWords } from "./words";

interface Props {
  entries: Entry[];
  today: Day;
  /** Ids of the people who are chosen. */
  chosen: ReadonlySet<string>;
  onChoose: (people: Set<string>) => void;
  /** Does what is done with those who are chosen. */
  onContact: () => void;
  place: { current: PeoplePlace };
}

/** The list. Only the lines in sight exist, so ten thousand cost what fifty cost. Letters jump to a name. */
export function PeopleList({ entries, today, chosen, onChoose, onContact, place }: Props) {
  const { t } = useTranslation("people");
  const [, navigate] = useLocation();
  const list = useRef<HTMLDivElement>(null);
  const words = useLineWords(today);
  const homes = useMemo(
    () =>
      new Map(
        entries.flatMap((entry): [string, HomeEntry][] =>
          entry.type === "home" ? [[entry.key, entry]] : [],
        ),
      ),
    [entries],
  );
  const chosenKeys = useMemo(() => chosenLines(chosen, homes), [chosen, homes]);
  const choose = (keys: ReadonlySet<string>) => onChoose(chosenPeople(chosenKeys, keys, homes));
  const left = useRef(place.current);

  const { grid, manager, lines, drawn, far, tabStop, collection } = useLines(
    {
      entries,
      label: t("list"),
      chosen: chosenKeys,
      onChoose: choose,
      onOpen: (key) => {
        if (homes.has(key)) return choose(new Set(chosenKeys).add(key));
        place.current = { ...place.current, key };
        navigate(`/people/${key}`);
      },
      onDue: (key, to) => {
        place.current = { ...place.current, key };
        navigate(to);
      },
      onDo: onContact,
      left: left.current,
    },
    list,
  );
  useScrollBar(list);

  const { range, heights } = drawn;
  const line = (entry: Entry, place: number) => (
    <LineRow
      key={entry.key}
      entry={entry}
      place={place + 1}
      isSelected={manager.isSelected(entry.key)}
      isTabStop={tabStop === entry.key}
      collection={collection}
      words={words}
    />
  );
  return (
    <div
      {...grid}
      ref={list}
      className="people-list"
      onScroll={(event) => {
        place.current = { ...place.current, scrollTop: event.currentTarget.scrollTop };
        drawn.scroll();
      }}
    >
      <div role="presentation" className="lines" style={{ blockSize: heights.total }}>
        <div
          role="presentation"
          className="lines-drawn"
          ref={drawn.lines}
          style={{ transform: `translateY(${heights.top(range.from)}px)` }}
        >
          {entries.slice(range.from, range.to).map((entry, step) => line(entry, range.from + step))}
        </div>
        {far ? (
          <div
            role="presentation"
            className="lines-drawn"
            style={{ transform: `translateY(${heights.top(lines.placeOf(far.key))}px)` }}
          >
            {line(far, lines.placeOf(far.key))}
          </div>
        ) : null}
      </div>
    </div>
  );
}

/** Tells the heads of the columns how wide the scroll bar beside the list is. */
function useScrollBar(list: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const tell = () =>
      element.parentElement?.style.setProperty(
        "--scroll-bar",
        `${element.offsetWidth - element.clientWidth}px`,
      );
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [list]);
}
