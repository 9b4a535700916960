import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHistory, useReceipts } from "../../app/queries";
import type { BundleHistory } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { DateTile } from "../../design/parts/DateTile";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { Wide } from "../../design/parts/Wide";
import { useLabels } from "../../i18n/labels";

/** So many lines are shown until somebody asks for all. */
const FIRST = 10;

interface Props {
  today: Day;
  unitOf: (unit: string) => string;
}

/** What came in so far, and the receipts that went back. */
export function InboxHistory({ today, unitOf }: Props) {
  const { t } = useTranslation("inbox");
  const history = useHistory();
  const receipts = useReceipts();
  return (
    <div className="cols cols-side">
      <Came query={history} today={today} unitOf={unitOf} />
      <Panel title={t("history")}>
        <Load query={receipts} rows={4}>
          {(receipts) =>
            receipts.length > 0 ? (
              <ul className="list">
                {receipts.slice(0, FIRST).map(({ bundle, at, is_outgoing }) => (
                  <li key={`${is_outgoing} ${bundle.to} ${bundle.from} ${at}`} className="row">
                    <DateTile day={at} today={today} />{" "}
                    {is_outgoing
                      ? t("receipt_to", { unit: unitOf(bundle.to) })
                      : t("receipt_from", { unit: unitOf(bundle.from) })}
                  </li>
                ))}
              </ul>
            ) : (
              <EmptyState>{t("history_empty")}</EmptyState>
            )
          }
        </Load>
      </Panel>
    </div>
  );
}

function Came({ query, today, unitOf }: Props & { query: ReturnType<typeof useHistory> }) {
  const { t } = useTranslation("inbox");
  const [all, setAll] = useState(false);
  const came = (query.data ?? []).filter((line) => !line.is_outgoing);
  return (
    <Panel
      title={t("came")}
      end={
        came.length > FIRST && !all ? (
          <Action link onPress={() => setAll(true)}>
            {t("all", { count: came.length })}
          </Action>
        ) : null
      }
    >
      <Load query={query} rows={4}>
        {() =>
          came.length > 0 ? (
            <Lines lines={all ? came : came.slice(0, FIRST)} today={today} unitOf={unitOf} />
          ) : (
            <EmptyState>{t("came_empty")}</EmptyState>
          )
        }
      </Load>
    </Panel>
  );
}

function Lines({ lines, today, unitOf }: Props & { lines: BundleHistory[] }) {
  const { t } = useTranslation("inbox");
  const labels = useLabels();
  const dates = useDates();
  return (
    <Wide label={t("came")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("file")}</th>
            <th scope="col">{t("taken_in")}</th>
            <th scope="col">{t("made")}</th>
            <th scope="col">{t("changes")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.bundle.device} ${line.bundle.scope} ${line.bundle.seq} ${line.at}`}>
              <th scope="row">
                {t("bundle", { unit: unitOf(line.bundle.from), seq: line.bundle.seq || "" })}
                <span className="second">{labels.of("scope", line.bundle.scope)}</span>
              </th>
              <td>
                <DateTile day={line.at} today={today} />
              </td>
              <td>{dates.moment(line.bundle.created_at, today)}</td>
              <td>
                {line.bundle.scope === "office"
                  ? t("persons", { count: line.persons })
                  : t("operations", { count: line.operations })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
