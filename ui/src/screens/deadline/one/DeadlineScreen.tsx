import { CircleCheck, RefreshCw, Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { useDesk } from "../../../app/desk";
import { PageHead } from "../../../app/PageHead";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { DeadlineDetail, FollowingRule } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { Name } from "../../../design/parts/Name";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";
import { Attachments } from "../../attachment/Attachments";
import { CorrectLetter } from "../../letter/correct/CorrectLetter";
import { useDeadline } from "../ask";
import { EndDialog } from "../EndDialog";
import { FollowDialog } from "../FollowDialog";
import { RetakeDialog } from "../RetakeDialog";
import { Alternatives } from "./Alternatives";
import { Days } from "./Days";
import { HandOut } from "./HandOut";
import { LetterPanel } from "./LetterPanel";
import { Missed } from "./Missed";
import { Questions } from "./Questions";
import { Steps } from "./Steps";
import { TasksPanel } from "./TasksPanel";
import "../deadline.css";

interface Props {
  id: string;
  /** `missed` opens the way back in at once. */
  step: string;
  today: Day;
}

/** One deadline: its days, each step to them with its paragraph, what is open, and what can be done. */
export function DeadlineScreen({ id, step, today }: Props) {
  const { t } = useTranslation("deadline");
  const query = useDeadline(id);
  const [, navigate] = useLocation();
  if (query.isError && toFailure(query.error).code === "not_found") {
    return (
      <>
        <PageHead title={t("title")} />
        <Panel title={t("title")} hideTitle>
          <EmptyState step={<Action onPress={() => navigate("/deadlines")}>{t("one.back")}</Action>}>
            {t("one.not_found")}
          </EmptyState>
        </Panel>
      </>
    );
  }
  return (
    <>
      {query.data && !query.isError ? null : <PageHead title={t("title")} />}
      <Load query={query} rows={10}>
        {(detail) => <Explained detail={detail} step={step} today={today} />}
      </Load>
    </>
  );
}

type Over = "end" | "retake" | FollowingRule | null;

function Explained({ detail, step, today }: { detail: DeadlineDetail; step: string; today: Day }) {
  const { deadline, result } = detail;
  const { brief } = deadline;
  const { subject } = useDesk();
  const [, navigate] = useLocation();
  const first = detail.following[0] ?? null;
  const [over, setOver] = useState<Over>(step === "missed" ? first : null);
  useEffect(() => {
    subject.current = deadline.person;
    return () => {
      subject.current = null;
    };
  }, [subject, deadline.person]);
  const isMissed = deadline.end === "missed";
  const close = () => {
    setOver(null);
    if (step) navigate(`/deadlines/${brief.id}`, { replace: true });
  };
  return (
    <div className="stack">
      <Head detail={detail} today={today} onOver={setOver} />
      {isMissed ? <Missed detail={detail} onFollow={setOver} /> : null}
      <div className="cols cols-side">
        <div className="stack">
          <Days detail={detail} today={today} />
          <Questions detail={detail} onRetake={() => setOver("retake")} />
          <Steps detail={detail} today={today} />
          {result ? <Alternatives result={result} today={today} /> : null}
        </div>
        <div className="stack">
          <Authority />
          <HandOut detail={detail} today={today} />
          <TasksPanel detail={detail} today={today} />
          <LetterPanel detail={detail} today={today} />
          {detail.letter ? (
            <Attachments of={{ person: null, letter: detail.letter.id }} today={today} />
          ) : null}
          {isMissed ? null : <Missed detail={detail} onFollow={setOver} />}
        </div>
      </div>
      {over === "end" ? (
        <EndDialog
          deadline={deadline}
          today={today}
          onClose={() => setOver(null)}
          onMissed={() => setOver(first)}
        />
      ) : null}
      {over === "retake" ? (
        <RetakeDialog detail={detail} today={today} onClose={() => setOver(null)} />
      ) : null}
      {over !== null && typeof over === "object" ? (
        <FollowDialog detail={detail} first={over} today={today} onClose={close} />
      ) : null}
    </div>
  );
}

interface HeadProps {
  detail: DeadlineDetail;
  today: Day;
  onOver: (over: Over) => void;
}

function Head({ detail, today, onOver }: HeadProps) {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const dates = useDates();
  const backend = useBackend();
  const { deadline } = detail;
  const { brief, person, end, ended_on, ended_at } = deadline;
  const reopen = useDo(backend.deadlineReopen);
  const day = ended_on ? dates.fullDate(ended_on) : "";
  const ended = end
    ? ended_at
      ? t("one.ended_at", {
          end: labels.of("deadline_end", end),
          day,
          time: dates.time(`${today}T${ended_at}`),
        })
      : t("one.ended", { end: labels.of("deadline_end", end), day })
    : null;
  return (
    <div>
      <p className="dl-crumb no-print">
        <Link href="/deadlines">{t("one.back")}</Link>
        {person ? (
          <>
            {" / "}
            <Link href={`/people/${person.id}/deadlines`}>
              <Name of={person} />
            </Link>
          </>
        ) : null}
      </p>
      <PageHead
        title={<Private>{brief.what}</Private>}
        answer={
          end ? (
            <State tone={end === "missed" ? "danger" : "success"}>{ended}</State>
          ) : brief.severity ? (
            <State tone={brief.severity === "loss" ? "danger" : "warning"}>
              {t(`severity.${brief.severity}`)}
            </State>
          ) : null
        }
        end={
          end ? (
            <Action icon={Undo2} isPending={reopen.isPending} onPress={() => reopen.mutate([brief.id])}>
              {t("one.reopen")}
            </Action>
          ) : (
            <>
              {detail.letter && !person ? <CorrectLetter letter={detail.letter} /> : null}
              <Action icon={RefreshCw} onPress={() => onOver("retake")}>
                {t("one.retake")}
              </Action>
              <Action primary icon={CircleCheck} onPress={() => onOver("end")}>
                {t("one.end")}
              </Action>
            </>
          )
        }
        help="deadline"
      />
      <p className="only-print">{person ? <Name of={person} original /> : t("nobody")}</p>
      {reopen.error ? <Failed error={reopen.error} /> : null}
      {end ? <Proof detail={detail} /> : null}
      {deadline.follows ? (
        <p className="small">
          {t("one.heals")} <Link href={`/deadlines/${deadline.follows}`}>{t("one.heals_link")}</Link>
        </p>
      ) : null}
    </div>
  );
}

/** By which way it was filed and what proves it, or why it ended. */
function Proof({ detail: { deadline } }: { detail: DeadlineDetail }) {
  const labels = useLabels();
  const { filing, closed_how } = deadline;
  const words = [filing ? labels.of("filing", filing) : null, closed_how].filter(Boolean);
  if (words.length === 0) return null;
  return (
    <p>
      <Private>{words.join(": ")}</Private>
    </p>
  );
}

function Authority() {
  const { t } = useTranslation("deadline");
  return (
    <div className="notice notice-warning dl-authority">
      <div>
        <State tone="warning">
          <b>{t("one.authority")}</b>
        </State>
        <p className="small">{t("one.authority_hint")}</p>
      </div>
    </div>
  );
}
