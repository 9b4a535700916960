import { useTranslation } from "react-i18next";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Name } from "../../design/parts/Name";
import type { Entry } from "./entries";
import { PersonCells } from "./list/PersonCells";
import { useLineWords } from "./list/words";

interface Props {
  entries: Entry[];
  today: Day;
  /** What it is narrowed to. */
  filters: string;
}

/** The list on paper: every line, where the screen has only those in sight. */
export function PrintedList({ entries, today, filters }: Props) {
  const { t } = useTranslation("people");
  const words = useLineWords(today);
  const dates = useDates();
  return (
    <div className="only-print printed-list">
      <p>
        {dates.fullDate(today)}
        {filters ? ` · ${filters}` : null}
      </p>
      <ul>
        {entries.map((entry) => (
          <li key={entry.key} className="line-cells">
            <span />
            {entry.type === "home" ? (
              <b className="cell-home">
                <Name of={{ id: entry.key, name: entry.label, original: null }} /> ·{" "}
                {t("members", { count: entry.members.length })}
              </b>
            ) : (
              <PersonCells person={entry.row} words={words} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
