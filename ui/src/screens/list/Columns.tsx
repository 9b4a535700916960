import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MappedColumn } from "../../backend/types";
import { Choice, TextInput } from "../../design/parts/fields";
import { Panel } from "../../design/parts/Panel";
import { Private } from "../../design/parts/Private";
import { State } from "../../design/parts/State";
import { Wide } from "../../design/parts/Wide";
import { type Target, targets } from "./targets";

interface Props {
  columns: MappedColumn[];
  /** The sheet shown first, then the others. */
  sheets: string[];
  shelter: string;
  onChoose: (column: string, target: Target) => void;
  onSheet: (sheet: string) => void;
  onShelter: (shelter: string) => void;
}

/** What each column is taken for, with some of what it holds; and what the list does not say by itself. */
export function Columns({ columns, sheets, shelter, onChoose, onSheet, onShelter }: Props) {
  const { t } = useTranslation("list");
  const [typed, setTyped] = useState(shelter);
  const options = targets.map((code) => ({ code, label: t(`target.${code}`) }));
  return (
    <Panel title={t("columns")} end={<span className="muted">{columns.length}</span>}>
      <p className="panel-body muted small">{t("columns_hint")}</p>
      <div className="panel-body grid-2">
        {sheets.length > 1 ? (
          <Choice
            label={t("sheet")}
            value={sheets[0] ?? null}
            options={[...sheets].sort().map((code) => ({ code, label: code }))}
            onChange={(sheet) => sheet && onSheet(sheet)}
          />
        ) : null}
        {/* The rows follow when the field is left, not at every letter. */}
        <TextInput
          label={t("shelter")}
          hint={t("shelter_hint")}
          value={typed}
          onChange={setTyped}
          onBlur={() => typed.trim() !== shelter && onShelter(typed.trim())}
        />
      </div>
      <Wide label={t("columns")}>
        <table className="list-columns">
          <thead>
            <tr>
              <th scope="col">{t("column")}</th>
              <th scope="col">{t("heading")}</th>
              <th scope="col">{t("samples")}</th>
              <th scope="col">{t("means")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <tr key={column.column}>
                <td>{column.column}</td>
                <th scope="row">
                  <bdi>{column.heading || <span className="muted">{t("no_heading")}</span>}</bdi>
                </th>
                <td className="muted small">
                  <Private>
                    {column.samples.map((sample) => (
                      <bdi key={sample} className="sample">
                        {sample}
                      </bdi>
                    ))}
                  </Private>
                </td>
                <td>
                  <div className="list-target">
                    <Choice
                      bare
                      label={t("meaning_of", { column: column.column, heading: column.heading })}
                      value={column.target as Target}
                      options={options}
                      onChange={(target) => target && onChoose(column.column, target)}
                    />
                    {column.confidence < 100 ? (
                      <State tone={column.confidence < 50 ? "warning" : "info"}>
                        {t(column.confidence < 50 ? "guess" : "likely")}
                      </State>
                    ) : null}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Panel>
  );
}
