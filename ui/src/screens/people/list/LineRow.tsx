import { Check } from "lucide-react";
import { memo } from "react";
import { Icon } from "../../../design/parts/Icon";
import { Name, useNameText } from "../../../design/parts/Name";
import type { Entry, HomeEntry } from "../entries";
import { PersonCells } from "./PersonCells";
import type { LineWords } from "./words";

interface Props {
  entry: Entry;
  /** Its place in the list, from 1. */
  place: number;
  isSelected: boolean;
  /** `Tab` comes to this one. */
  isTabStop: boolean;
  /** How react-aria names the list that the line belongs to. */
  collection: string | undefined;
  words: LineWords;
}

/**
 * A line of the list. It listens to nothing and asks for nothing: the list does both, because while somebody scrolls
 * through ten thousand people thirty new lines are made in a frame.
 */
export const LineRow = memo(function LineRow({
  entry,
  place,
  isSelected,
  isTabStop,
  collection,
  words,
}: Props) {
  const nameText = useNameText();
  const kind = entry.type === "home" ? " line-home" : entry.isMember ? " line-member" : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a virtual grid stand at places of their own
    <div
      role="row"
      className={`line${kind}`}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={
        entry.type === "home"
          ? nameText(entry.label)
          : nameText(entry.row.names[0] ?? { given: "", family: "" }, true)
      }
      aria-selected={isSelected}
      aria-rowindex={place}
      data-selected={isSelected || undefined}
      data-key={entry.key}
      data-collection={collection}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row has the focus */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" aria-colindex={1} className="line-cells">
        <span className="line-check" data-check>
          <span className="check-box" aria-hidden="true">
            {isSelected ? <Icon of={Check} /> : null}
          </span>
        </span>
        {entry.type === "home" ? (
          <HomeCells home={entry} words={words} />
        ) : (
          <PersonCells person={entry.row} words={words} />
        )}
      </div>
    </div>
  );
});

/** The head of a household: what it is called, and how many it is. */
function HomeCells({ home, words }: { home: HomeEntry; words: LineWords }) {
  return (
    <span className="cell-home">
      <Name of={{ id: home.key, name: home.label, original: null }} />
      <span className="muted"> · {words.members(home.members.length, home.size)}</span>
    </span>
  );
}
