import { ArrowDown } from "lucide-react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PersonSort } from "../../backend/types";
import { Icon } from "../../design/parts/Icon";

const columns: readonly {
  word: "who" | "place" | "language" | "status" | "seen" | "due";
  sort?: PersonSort;
}[] = [
  { word: "who", sort: "name" },
  { word: "place", sort: "place" },
  { word: "language" },
  { word: "status" },
  { word: "seen", sort: "last_seen" },
  { word: "due", sort: "next_due" },
];

/** The heads of the columns; those that can put the list in order are pressed. */
export function Columns({ sort, onSort }: { sort: PersonSort; onSort: (sort: PersonSort) => void }) {
  const { t } = useTranslation("people");
  return (
    <ToggleButtonGroup
      className="line-cells columns no-print"
      aria-label={t("sort")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[sort]}
      onSelectionChange={([chosen]) => chosen && onSort(chosen as PersonSort)}
    >
      <span />
      {columns.map((column) =>
        column.sort ? (
          <ToggleButton className="column" key={column.word} id={column.sort}>
            {t(`column.${column.word}`)}
            {column.sort === sort ? <Icon of={ArrowDown} /> : null}
          </ToggleButton>
        ) : (
          <span className="column-plain" key={column.word}>
            {t(`column.${column.word}`)}
          </span>
        ),
      )}
    </ToggleButtonGroup>
  );
}
