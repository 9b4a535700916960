import { BadgeCheck, RefreshCw } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { DeadlineDetail } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";

interface Props {
  detail: DeadlineDetail;
  onRetake: () => void;
}

/** What is open about the days, in red, and the button of whoever has checked it. */
export function Questions({ detail, onRetake }: Props) {
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
  // Whoever stands by a day that would be another one by now takes it anew, by the rule or by hand.
  const canConfirm = !brief.is_confirmed && would_be === null;
  return (
    <Panel title={<State tone="danger">{t("one.questions")}</State>} className="dl-questions">
      <div className="panel-body stack">
        {confirm.error ? <Failed error={confirm.error} /> : null}
        {would_be ? (
          <p>
            <b>{t("would_be", { day: dates.fullDay(would_be) })}</b> {t("would_be_hint")}
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
        {canConfirm ? <p className="muted small">{t("one.questions_hint")}</p> : null}
        <span className="row no-print">
          {canConfirm ? (
            <Action
              icon={BadgeCheck}
              isPending={confirm.isPending}
              onPress={() => confirm.mutate([brief.id])}
            >
              {t("one.confirm")}
            </Action>
          ) : null}
          <Action icon={RefreshCw} onPress={onRetake}>
            {t("one.retake")}
          </Action>
        </span>
      </div>
    </Panel>
  );
}
