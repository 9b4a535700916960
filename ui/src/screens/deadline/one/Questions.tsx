import { BadgeCheck, RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { DeadlineDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";

interface Props {
  detail: DeadlineDetail;
  today: Day;
  onRetake: () => void;
}

/** What is open about the days, in red, and the button of whoever has checked it. */
export function Questions({ detail, today, onRetake }: Props) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  const backend = useBackend();
  const confirm = useDo(backend.deadlineConfirm);
  const { brief, end } = detail.deadline;
  if (end) return null;
  if (!brief.is_open_question) {
    return brief.is_confirmed ? <Notice tone="success">{t("one.confirmed")}</Notice> : null;
  }
  const { would_be, refusal } = brief;
  return (
    <Panel title={<State tone="danger">{t("one.questions")}</State>} className="dl-questions">
      <div className="panel-body stack">
        {confirm.error ? <Failed error={confirm.error} /> : null}
        {would_be ? (
          <p>
            <b>{t("would_be", { day: `${dates.weekday(would_be)} ${dates.date(would_be, today)}` })}</b>{" "}
            {t("would_be_hint")}
          </p>
        ) : null}
        {refusal ? <p>{t(`refusal.${refusal as "no_event"}`)}</p> : null}
        {brief.questions.length > 0 && !brief.is_confirmed ? (
          <ul className="dl-open" lang="de">
            {brief.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        ) : null}
        {brief.is_confirmed ? null : <p className="muted small">{t("one.questions_hint")}</p>}
        <span className="row no-print">
          {brief.is_confirmed ? null : (
            <Action
              icon={BadgeCheck}
              isPending={confirm.isPending}
              onPress={() => confirm.mutate([brief.id])}
            >
              {t("one.confirm")}
            </Action>
          )}
          <Action icon={RefreshCw} onPress={onRetake}>
            {t("one.retake")}
          </Action>
        </span>
      </div>
    </Panel>
  );
}
