import { useQuery } from "@tanstack/react-query";
import { FileSpreadsheet, Plus, UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { useDesk } from "../../app/desk";
import { PageHead } from "../../app/PageHead";
import { useBackend } from "../../backend/context";
import type { Status, Today } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { TaskDialog } from "../task/TaskDialog";
import { useAnswer } from "./answer";
import { BundlePanel } from "./BundlePanel";
import { DayStrip, StripLegend } from "./DayStrip";
import { DonePanel } from "./DonePanel";
import { DueTable } from "./DueTable";
import { groupsOf } from "./groups";
import { LeftPanel } from "./LeftPanel";
import "./today.css";

/** More lines than anybody works off in a day; the page says so and shows those that come first. */
const MOST_LINES = 300;

/** The start of a day: what is due, what comes, what was left lying. */
export function TodayScreen({ status }: { status: Status }) {
  const { t } = useTranslation("today");
  const backend = useBackend();
  const dates = useDates();
  const query = useQuery({ queryKey: ["today"], queryFn: () => backend.todayGet() });
  const answer = useAnswer();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Action icon={Plus} onPress={() => setAdding(true)}>
      {t("add")}
    </Action>
  );
  return (
    <>
      <PageHead
        title={dates.longDay(status.today)}
        answer={query.data ? answer(query.data, status.today) : null}
        end={add}
        help="today"
      />
      <Load query={query} rows={10}>
        {(day) => (
          <div className="stack">
            <div className="strip-of-days">
              <DayStrip days={day.days} due={day.due} today={status.today} />
              <StripLegend />
            </div>
            {day.has_land ? null : <NoLand />}
            <div className="cols cols-side">
              <Lines day={day} status={status} onAdd={() => setAdding(true)} />
              <div className="stack no-print">
                <DonePanel done={day.done} />
                <BundlePanel status={status} />
                <LeftPanel status={status} unseen={day.unseen} />
              </div>
            </div>
          </div>
        )}
      </Load>
      {isAdding ? <TaskDialog today={status.today} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

function Lines({ day, status, onAdd }: { day: Today; status: Status; onAdd: () => void }) {
  const { t } = useTranslation("today");
  const due = day.due.slice(0, MOST_LINES);
  const groups = groupsOf(due, day.undated.slice(0, MOST_LINES), status.today);
  if (groups.length === 0 && status.persons === 0) return <Nobody />;
  if (groups.length === 0) {
    return (
      <Panel title={t("due")} hideTitle>
        <EmptyState step={<Action onPress={onAdd}>{t("add")}</Action>}>{t("empty")}</EmptyState>
      </Panel>
    );
  }
  const left =
    day.due.length + day.undated.length - groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <div className="stack">
      <DueTable groups={groups} today={status.today} />
      {left > 0 ? <Notice tone="info">{t("many", { count: left, limit: MOST_LINES })}</Notice> : null}
    </div>
  );
}

/** A caseload on its first day: nothing can be due before somebody is in it. */
function Nobody() {
  const { t } = useTranslation("today");
  const { setOver } = useDesk();
  const [, navigate] = useLocation();
  return (
    <Panel title={t("due")} hideTitle>
      <EmptyState
        step={
          <span className="row">
            <Action primary icon={UserPlus} onPress={() => setOver("person")}>
              {t("first_person")}
            </Action>
            <Action icon={FileSpreadsheet} onPress={() => navigate("/list")}>
              {t("first_list")}
            </Action>
          </span>
        }
      >
        {t("nobody_yet")}
      </EmptyState>
    </Panel>
  );
}

function NoLand() {
  const { t } = useTranslation("today");
  return (
    <Notice tone="info">
      {t("no_land")} <Link href="/settings/rules">{t("choose_land")}</Link>
    </Notice>
  );
}
