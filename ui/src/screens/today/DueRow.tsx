import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { type Day, daysBetween } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { DateTile } from "../../design/parts/DateTile";
import { Private } from "../../design/parts/Private";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";
import { OpenQuestion } from "../deadline/OpenQuestion";
import { Whom } from "../people/Whom";
import { TaskActions } from "../task/TaskActions";
import type { TaskVerbs } from "../task/useTaskVerbs";
import type { DueLine } from "./groups";

interface Props {
  line: DueLine;
  today: Day;
  verbs: TaskVerbs;
  isLater: boolean;
  onLater: (isLater: boolean) => void;
}

/** One thing that is due: when, for whom, what, how it stands. */
export function DueRow({ line, today, verbs, isLater, onLater }: Props) {
  const { t } = useTranslation("today");
  const { person, home, what } = line;
  return (
    <tr data-key={line.key}>
      <td>
        {line.on ? <DateTile day={line.on} today={today} warnsOver /> : <span className="muted">—</span>}
      </td>
      <th scope="row">
        {person ? (
          <Whom person={person} home={home} section={sectionOf(what.type)} />
        ) : (
          <span className="muted">{t("nobody")}</span>
        )}
      </th>
      <td>
        <What what={what} />
      </td>
      <td>{line.on ? <Stands on={line.on} what={what} today={today} /> : null}</td>
      <td className="due-do">
        {what.type === "task" ? (
          <TaskActions task={what.task} today={today} verbs={verbs} isLater={isLater} onLater={onLater} />
        ) : null}
      </td>
    </tr>
  );
}

const sectionOf = (type: DueLine["what"]["type"]) =>
  ({ deadline: "/deadlines", task: "/tasks", paper: "/facts", consent: "/consents" })[type];

function What({ what }: Pick<DueLine, "what">) {
  const { t } = useTranslation("today");
  const labels = useLabels();
  if (what.type === "paper") {
    return (
      <>
        <b>{t("kind.paper")}</b>
        <span className="second">{what.status ? labels.of("residence_status", what.status) : null}</span>
      </>
    );
  }
  if (what.type === "consent") {
    return (
      <>
        <b>{t("kind.consent")}</b>
        <span className="second">{what.purpose ? labels.of("consent_purpose", what.purpose) : null}</span>
      </>
    );
  }
  if (what.type === "deadline") {
    const { deadline } = what;
    return (
      <>
        <b>
          <Link href={`/deadlines/${deadline.id}`}>
            <Private>{deadline.what}</Private>
          </Link>
        </b>
        <span className="second">
          {t("kind.deadline")}, <span lang="de">{deadline.source}</span>
        </span>
        <OpenQuestion brief={deadline} />
      </>
    );
  }
  const { kind, place } = what.task;
  const kindWord = labels.of("task_kind", kind ?? "task");
  return (
    <>
      <b>{what.task.what ? <Private>{what.task.what}</Private> : kindWord}</b>
      <span className="second">{place || (what.task.what ? kindWord : null)}</span>
    </>
  );
}

function Stands({ on, what, today }: { on: Day; what: DueLine["what"]; today: Day }) {
  const { t } = useTranslation(["today", "task"]);
  const dates = useDates();
  const days = daysBetween(today, on);
  const time = what.type === "task" && what.task.at_time ? dates.time(`${on}T${what.task.at_time}`) : null;
  if (time && days >= 0) return <b className="nowrap">{t("task:at", { time })}</b>;
  if (days < 0) return <State tone="danger">{t("since", { count: -days })}</State>;
  if (days === 0) return <State tone="danger">{t("now")}</State>;
  return <span className="nowrap">{t("in_days", { count: days })}</span>;
}
