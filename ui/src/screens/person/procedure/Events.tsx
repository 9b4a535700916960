import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { ProcedureEventView, ProcedureKind } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { DateTile } from "../../../design/parts/DateTile";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";

interface Props {
  events: ProcedureEventView[];
  kinds: ProcedureKind[];
  today: Day;
  onOpen: (event: ProcedureEventView) => void;
  end: ReactNode;
}

/** What happened, the newest first. A slip is corrected, what did not happen is withdrawn; both can be undone. */
export function Events({ events, kinds, today, onOpen, end }: Props) {
  const { t } = useTranslation("procedure");
  const backend = useBackend();
  const withdraw = useDo(backend.procedureWithdraw);
  return (
    <Panel title={t("events")} end={end}>
      {withdraw.error ? <Failed error={withdraw.error} /> : null}
      <ul className="proc-lines">
        {events.map((event) => (
          <li className="proc-event-line" key={event.id}>
            <DateTile day={event.happened_on} today={today} />
            <span>
              <b lang="de">
                <Private>{event.name}</Private>
              </b>
              <span className="second">
                {event.until_on ? <Until kind={event.kind} day={event.until_on} kinds={kinds} /> : null}
                {event.remark ? <Private>{event.remark}</Private> : null}
                {event.corrections > 0 ? <span>{t("corrected", { count: event.corrections })}</span> : null}
              </span>
              <span className="proc-event-verbs no-print">
                <Action
                  low
                  quiet
                  aria-label={t("correct_of", { what: event.name })}
                  onPress={() => onOpen(event)}
                >
                  {t("correct")}
                </Action>
                <Action
                  low
                  quiet
                  aria-label={t("withdraw_of", { what: event.name })}
                  isDisabled={withdraw.isPending}
                  onPress={() => withdraw.mutate([event.id])}
                >
                  {t("withdraw")}
                </Action>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The last day of a paper; an appointment by its own name. */
function Until({ kind, day, kinds }: { kind: string; day: Day; kinds: ProcedureKind[] }) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  const known = kinds.find((one) => one.code === kind);
  if (!known?.until || known.expires) return <span>{t("until", { day: dates.fullDate(day) })}</span>;
  return (
    <span>
      <span lang="de">{known.until}</span>: {dates.fullDate(day)}
    </span>
  );
}
