import { Pencil } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DraftView, MappedColumn, NewPerson } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { Name, useNameText } from "../../design/parts/Name";
import { Private } from "../../design/parts/Private";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";
import type { Decision, Fate } from "./decisions";

interface Props {
  draft: DraftView;
  columns: MappedColumn[];
  decision: Decision;
  /** Somebody has said something about it. */
  isLookedAt: boolean;
  onDecide: (part: Partial<Decision>) => void;
  onCorrect: () => void;
}

/** One row: whom it makes, what is doubtful, and what somebody decides. */
export function RowCard({ draft, columns, decision, isLookedAt, onDecide, onCorrect }: Props) {
  const { t } = useTranslation("list");
  const person = decision.corrected ?? draft.person;
  const isRight = decision.corrected !== null;
  const known = draft.resembles[0];
  const fates: { code: Fate; label: string }[] = [
    { code: "new", label: t("fate_new") },
    ...(known ? [{ code: "known" as const, label: t("fate_known") }] : []),
    { code: "skipped", label: t("fate_skip") },
  ];
  const choose = (fate: Fate | undefined) => {
    if (fate) onDecide({ fate, person: fate === "known" ? (decision.person ?? known?.id ?? null) : null });
  };
  return (
    <article className={`list-row ${decision.fate === "skipped" ? "list-row-skipped" : ""}`}>
      <p className="list-row-number muted">{t("row", { row: draft.row })}</p>
      <div className="list-row-what">
        <p className="list-row-name">
          <Name of={person.names} original />
          {isRight ? <State tone="success">{t("corrected")}</State> : null}
        </p>
        <FactLine person={person} />
        {isRight ? null : <Doubts draft={draft} columns={columns} />}
        {draft.resembles.length > 0 ? (
          <p>
            <State tone="warning">{t("resembles")}</State>{" "}
            {draft.resembles.map((other) => (
              <span key={other.id} className="list-other">
                <Name of={other} original /> <span className="muted">({t("resembles_here")})</span>
              </span>
            ))}
          </p>
        ) : null}
        {draft.resembles_rows.length > 0 ? (
          <p>
            <State tone="warning">{t("resembles_row", { rows: draft.resembles_rows.join(", ") })}</State>
          </p>
        ) : null}
      </div>
      <div className="list-row-do">
        <Chips
          low
          required
          label={t("what_becomes", { row: draft.row })}
          options={fates}
          value={[decision.fate]}
          onChange={([fate]) => choose(fate)}
        />
        {decision.fate === "known" ? <Who draft={draft} decision={decision} onDecide={onDecide} /> : null}
        <div className="row">
          <Action low icon={Pencil} onPress={onCorrect}>
            {t("correct")}
          </Action>
          {isLookedAt ? null : (
            <Action low quiet onPress={() => choose("new")}>
              {t("looked")}
            </Action>
          )}
        </div>
      </div>
    </article>
  );
}

/** Several people here look like her: which of them it is. */
function Who({ draft, decision, onDecide }: Pick<Props, "draft" | "decision" | "onDecide">) {
  const { t } = useTranslation("list");
  const nameText = useNameText();
  return (
    <>
      {draft.resembles.length > 1 ? (
        <Chips
          low
          required
          label={t("who")}
          options={draft.resembles.map(({ id, name }) => ({ code: id, label: nameText(name) }))}
          value={decision.person ? [decision.person] : []}
          onChange={([person]) => person && onDecide({ person })}
        />
      ) : null}
      <p className="muted small">{t("known_hint")}</p>
    </>
  );
}

/** What else the row says, as it would stand in the file. */
function FactLine({ person }: { person: NewPerson }) {
  const { t } = useTranslation("people");
  const labels = useLabels();
  const dates = useDates();
  const { fields } = person;
  const facts = [
    fields.birth && dates.partial(fields.birth),
    fields.sex && labels.of("sex", fields.sex),
    ...person.nationalities.map(labels.country),
    ...person.languages.map(labels.language),
    fields.residence_status && labels.of("residence_status", fields.residence_status),
    fields.residence_status_text,
    person.shelter,
    person.room && t("room", { room: person.room }),
    fields.phone,
  ].filter(Boolean);
  return (
    <p className="small">
      <Private>
        <bdi>{facts.join(" · ")}</bdi>
      </Private>
    </p>
  );
}

function Doubts({ draft, columns }: { draft: DraftView; columns: MappedColumn[] }) {
  const { t } = useTranslation("list");
  if (draft.doubts.length === 0) return null;
  const heading = (letter: string) => columns.find(({ column }) => column === letter)?.heading || letter;
  return (
    <ul className="list-doubts">
      {draft.doubts.map(([code, column, value]) => (
        <li key={code + column + value}>
          <State tone="warning">
            {column ? `${heading(column)}: ` : ""}
            {t(`doubt.${code as "formula"}`, { defaultValue: code })}
          </State>
          {value ? (
            <span className="muted small">
              {" "}
              <Private>
                <bdi>{t("in_cell", { value })}</bdi>
              </Private>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
