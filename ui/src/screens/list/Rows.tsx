import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { DraftView, ImportPreview } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { EmptyState } from "../../design/parts/EmptyState";
import { Panel } from "../../design/parts/Panel";
import { CorrectDialog } from "./CorrectDialog";
import { type Decisions, decide, decisionOf, isDoubtful, isOpen, shownOf } from "./decisions";
import { RowCard } from "./RowCard";

/** So many rows are shown at once. */
const PAGE = 30;

type Shown = "open" | "all" | "skipped";

interface Props {
  preview: ImportPreview;
  decisions: Decisions;
  onDecide: (decisions: Decisions) => void;
  today: Day;
}

/** Every row with what it becomes and what is doubtful about it; those that somebody should look at come first. */
export function Rows({ preview, decisions, onDecide, today }: Props) {
  const { t } = useTranslation("list");
  const { drafts } = preview;
  const [shown, setShown] = useState<Shown>(drafts.some(isDoubtful) ? "open" : "all");
  const [limit, setLimit] = useState(PAGE);
  const [corrects, setCorrects] = useState<DraftView | null>(null);
  // A row that was decided stays where it is until somebody looks at another choice: nothing moves under the hand.
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const among: Record<Shown, DraftView[]> = {
    open: drafts.filter((draft) => isOpen(draft, decisions) || seen.has(draft.row)),
    all: drafts,
    skipped: drafts.filter(({ row }) => decisionOf(row, decisions).fate === "skipped" || seen.has(row)),
  };
  const rows = among[shown];
  const rest = rows.length - limit;
  const count: Record<Shown, number> = {
    open: drafts.filter((draft) => isOpen(draft, decisions)).length,
    all: drafts.length,
    skipped: drafts.filter(({ row }) => decisionOf(row, decisions).fate === "skipped").length,
  };
  const change = (row: number, part: Parameters<typeof decide>[2]) => {
    setSeen(new Set([...seen, row]));
    onDecide(decide(decisions, row, part));
  };
  const words: Record<Shown, string> = { open: t("open"), all: t("all"), skipped: t("fate_skipped") };
  return (
    <Panel
      title={t("rows")}
      end={
        <Chips
          low
          required
          label={t("show")}
          options={(["open", "all", "skipped"] as const).map((code) => ({
            code,
            label: `${words[code]} ${count[code]}`,
          }))}
          value={[shown]}
          onChange={([next]) => {
            if (!next) return;
            setShown(next);
            setSeen(new Set());
            setLimit(PAGE);
          }}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyState>
          {t(drafts.length === 0 ? "no_rows" : shown === "skipped" ? "none_skipped" : "none_open")}
        </EmptyState>
      ) : (
        <ul className="list">
          {rows.slice(0, limit).map((draft) => (
            <li key={draft.row}>
              <RowCard
                draft={draft}
                columns={preview.columns}
                decision={decisionOf(draft.row, decisions)}
                isLookedAt={decisions[draft.row] !== undefined}
                onDecide={(part) => change(draft.row, part)}
                onCorrect={() => setCorrects(draft)}
              />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 ? (
        <div className="panel-body">
          <Action onPress={() => setLimit(limit + PAGE)}>{t("more", { count: rest })}</Action>
        </div>
      ) : null}
      {preview.other_rows.length > 0 ? <OtherRows rows={preview.other_rows} /> : null}
      {corrects ? (
        <CorrectDialog
          row={corrects.row}
          person={shownOf(corrects, decisions)}
          today={today}
          onClose={() => setCorrects(null)}
          onCorrect={(corrected) => {
            change(corrects.row, { corrected, fate: "new", person: null });
            setCorrects(null);
          }}
        />
      ) : null}
    </Panel>
  );
}

/** Rows that are no person are named, so that somebody can contradict. */
function OtherRows({ rows }: { rows: ImportPreview["other_rows"] }) {
  const { t } = useTranslation("list");
  const why = (code: string) => t(`other.${code as "title"}`, { defaultValue: code });
  return (
    <details className="panel-body">
      <summary>{t("others", { count: rows.length })}</summary>
      <p className="muted small">
        {rows.map(([row, code]) => t("other_row", { row, why: why(code) })).join(" · ")}
      </p>
    </details>
  );
}
