import { useTranslation } from "react-i18next";
import { useHistory } from "../../app/queries";
import type { BundleHistory } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { DateTile } from "../../design/parts/DateTile";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { Wide } from "../../design/parts/Wide";
import type { Language } from "../../i18n";
import { useLabels } from "../../i18n/labels";
import { sizeOf } from "./Export";

/** So many lines are shown. */
const FIRST = 12;

/** What left and what came. */
export function History({ today }: { today: Day }) {
  const { t } = useTranslation("bundle");
  const history = useHistory();
  return (
    <Panel title={t("history")} end={<span className="muted">{history.data?.length || null}</span>}>
      <Load query={history} rows={3}>
        {(history) =>
          history.length > 0 ? (
            <Lines history={history} today={today} />
          ) : (
            <EmptyState>{t("history_empty")}</EmptyState>
          )
        }
      </Load>
    </Panel>
  );
}

function Lines({ history, today }: { history: BundleHistory[]; today: Day }) {
  const { t, i18n } = useTranslation("bundle");
  const labels = useLabels();
  return (
    <Wide label={t("history")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("who_col")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("size")}</th>
          </tr>
        </thead>
        <tbody>
          {history.slice(0, FIRST).map((line) => (
            <tr
              key={`${line.is_outgoing} ${line.bundle.device} ${line.bundle.to} ${line.bundle.seq} ${line.at}`}
            >
              <th scope="row">{line.bundle.seq || "–"}</th>
              <td>
                <DateTile day={line.at} today={today} />
              </td>
              <td>{labels.of("scope", line.bundle.scope)}</td>
              <td>{line.is_outgoing ? line.bundle.to : line.bundle.from}</td>
              <td>
                {line.is_outgoing ? (
                  line.is_confirmed ? (
                    <State tone="success">{t("confirmed")}</State>
                  ) : (
                    <State tone="info">{t("unconfirmed")}</State>
                  )
                ) : (
                  <State tone="success">{t("came")}</State>
                )}
              </td>
              <td>{sizeOf(line.bytes, i18n.language as Language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
