import { useState } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useHistory, useRecipients, useStanding } from "../../app/queries";
import type { BundleHistory, Standing as StandingType } from "../../backend/types";
import { type Day, daysBetween } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { DateTile } from "../../design/parts/DateTile";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { Wide } from "../../design/parts/Wide";
import type { Language } from "../../i18n";
import { useLabels } from "../../i18n/labels";
import { sizeOf } from "./Export";

/** So many lines are shown until somebody asks for all. */
const FIRST = 7;
/** A receipt comes back with the next stick; after so many days somebody should ask. */
export const LATE_DAYS = 14;

/** What left and what came, and what of it the office has confirmed. */
export function History({ today }: { today: Day }) {
  const { t } = useTranslation("bundle");
  const [all, setAll] = useState(false);
  const history = useHistory();
  const count = history.data?.length ?? 0;
  return (
    <Panel
      title={t("history")}
      end={
        count > FIRST && !all ? (
          <Action link onPress={() => setAll(true)}>
            {t("all", { count })}
          </Action>
        ) : null
      }
    >
      <Load query={history} rows={3}>
        {(history) =>
          history.length > 0 ? (
            <>
              <Standing today={today} />
              <Lines history={all ? history : history.slice(0, FIRST)} today={today} />
            </>
          ) : (
            <EmptyState>{t("history_empty")}</EmptyState>
          )
        }
      </Load>
    </Panel>
  );
}

/** Up to when everything is at the office, and what was written since. */
function Standing({ today }: { today: Day }) {
  const standing = useStanding();
  const { t } = useTranslation("bundle");
  const dates = useDates();
  if (!standing.data) return null;
  const { confirmed_until: until, confirmed_at: at } = standing.data;
  return (
    <p className="bundle-standing">
      {until ? (
        <Trans
          t={t}
          i18nKey="confirmed_until"
          values={{ until: dates.moment(until, today), at: at ? dates.moment(at, today) : "" }}
          components={{ b: <b /> }}
        />
      ) : (
        t("confirmed_never")
      )}{" "}
      <Since standing={standing.data} />
    </p>
  );
}

function Since({ standing }: { standing: StandingType }) {
  const { t } = useTranslation("bundle");
  const { notes_since, persons_since } = standing;
  const parts = [
    notes_since > 0 ? t("since_notes", { count: notes_since }) : null,
    persons_since > 0 ? t("since_persons", { count: persons_since }) : null,
  ].filter(Boolean);
  if (parts.length === 0) return t("since_nothing");
  return t("since", { list: parts.join(` ${t("and")} `) });
}

function Lines({ history, today }: { history: BundleHistory[]; today: Day }) {
  const { t, i18n } = useTranslation("bundle");
  const labels = useLabels();
  const names = useNames();
  return (
    <Wide label={t("history")}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("number")}</th>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("kind")}</th>
            <th scope="col">{t("who_col")}</th>
            <th scope="col">{t("content")}</th>
            <th scope="col">{t("state")}</th>
          </tr>
        </thead>
        <tbody>
          {history.map((line) => (
            <tr
              key={`${line.is_outgoing} ${line.bundle.device} ${line.bundle.to} ${line.bundle.seq} ${line.at}`}
            >
              <th scope="row">{line.bundle.seq || "–"}</th>
              <td>
                <DateTile day={line.at} today={today} />
              </td>
              <td>{labels.of("scope", line.bundle.scope)}</td>
              <td>{names(line)}</td>
              <td>
                <Content line={line} />
                <span className="second">{sizeOf(line.bytes, i18n.language as Language)}</span>
              </td>
              <td>
                <Confirmed line={line} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

/** Whom it went to, or who sent it: the office by its own name, a device by the name that it has in the project. */
function useNames(): (line: BundleHistory) => string {
  const { t } = useTranslation("bundle");
  const recipients = useRecipients();
  const known = new Map(recipients.data?.map((one) => [one.to, one.label]));
  const name = (who: string) => known.get(who) ?? who;
  return ({ is_outgoing, bundle }) => {
    if (is_outgoing) return t("to", { who: name(bundle.to) });
    return t("from", {
      who: bundle.scope === "office" ? name(bundle.from) : bundle.device || name(bundle.from),
    });
  };
}

function Content({ line }: { line: BundleHistory }) {
  const { t } = useTranslation("bundle");
  if (line.bundle.scope === "office") return t("saved_persons", { count: line.persons });
  return line.operations > 0 ? t("saved_operations", { count: line.operations }) : "–";
}

function Confirmed({ line, today }: { line: BundleHistory; today: Day }) {
  const { t } = useTranslation("bundle");
  if (!line.is_outgoing) return <State tone="success">{t("came")}</State>;
  if (line.is_confirmed) return <State tone="success">{t("confirmed")}</State>;
  const days = daysBetween(line.at, today);
  if (days <= LATE_DAYS) return <State tone="info">{t("unconfirmed")}</State>;
  return (
    <>
      <State tone="warning">{t("unconfirmed")}</State>
      <span className="second">{t("late", { count: days })}</span>
    </>
  );
}
