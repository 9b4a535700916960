import { CalendarPlus, Printer } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { PageHead } from "../../app/PageHead";
import { printPage } from "../../app/print";
import { useSearch } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { DeadlineView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { TextInput, YesNo } from "../../design/parts/fields";
import { Load } from "../../design/parts/Load";
import { Notice } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { useAnswer } from "./answer";
import { useDeadlines } from "./ask";
import { CalendarDialog } from "./CalendarDialog";
import { DeadlineTable } from "./DeadlineTable";
import { EndDialog } from "./EndDialog";
import { EnterLetter } from "./EnterLetter";
import { groupsOf } from "./groups";
import { LettersOfNobody } from "./LettersOfNobody";
import "./deadline.css";

/** More lines than anybody works off; the page says so and shows those that come first. */
const MOST_LINES = 300;

/** Every deadline that runs: what has passed, what ends today, in a week, in a month, later. Printed it is the round. */
export function DeadlinesScreen({ today }: { today: Day }) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  const backend = useBackend();
  const [withEnded, setWithEnded] = useState(false);
  const [typed, setTyped] = useState("");
  const query = useDeadlines({ person: null, with_ended: withEnded });
  const answer = useAnswer();
  const [ending, setEnding] = useState<DeadlineView | null>(null);
  const [, navigate] = useLocation();
  const isWanted = useWanted(typed);
  const [isCalendar, setCalendar] = useState(false);
  const open = query.data?.filter(({ end }) => !end).length ?? 0;
  return (
    <>
      <PageHead
        title={
          <>
            <span className="no-print">{t("title")}</span>
            <span className="only-print">{t("print_title", { day: dates.fullDate(today) })}</span>
          </>
        }
        answer={query.data ? answer(query.data, today) : null}
        end={<EnterLetter />}
        help="deadlines"
      />
      <Load query={query} rows={10}>
        {(deadlines) => (
          <div className="stack">
            <div className="dl-filters no-print">
              <TextInput
                label={t("person")}
                placeholder={t("person_hint")}
                value={typed}
                onChange={setTyped}
              />
              <YesNo value={withEnded} onChange={setWithEnded}>
                {t("with_ended")}
              </YesNo>
              {open > 0 ? (
                <span className="row">
                  <Action low icon={CalendarPlus} onPress={() => setCalendar(true)}>
                    {t("calendar.action")}
                  </Action>
                  <Action low icon={Printer} onPress={() => void printPage(backend)}>
                    {t("print")}
                  </Action>
                </span>
              ) : null}
            </div>
            <Lines
              deadlines={deadlines.filter(isWanted)}
              isNarrowed={typed.trim() !== ""}
              today={today}
              onEnd={setEnding}
              onAll={() => setTyped("")}
            />
            <LettersOfNobody today={today} />
          </div>
        )}
      </Load>
      {isCalendar ? <CalendarDialog count={open} onClose={() => setCalendar(false)} /> : null}
      {ending ? (
        <EndDialog
          deadline={ending}
          today={today}
          onClose={() => setEnding(null)}
          onMissed={() => navigate(`/deadlines/${ending.brief.id}/missed`)}
        />
      ) : null}
    </>
  );
}

/** Whether a deadline is one of somebody whose name is found, in any spelling, or says what was typed. */
function useWanted(typed: string): (deadline: DeadlineView) => boolean {
  const words = typed.trim().toLowerCase();
  const found = useSearch(words);
  if (words === "") return () => true;
  const hits = found.data?.hits.flatMap((hit) => (hit.type === "person" ? [hit.person.id] : []));
  const people = new Set(hits);
  return ({ person, brief }) =>
    (person !== null && people.has(person.id)) ||
    [brief.what, brief.name, brief.id.slice(-6)].some((text) => text.toLowerCase().includes(words));
}

interface LinesProps {
  deadlines: DeadlineView[];
  isNarrowed: boolean;
  today: Day;
  onEnd: (deadline: DeadlineView) => void;
  onAll: () => void;
}

function Lines({ deadlines, isNarrowed, today, onEnd, onAll }: LinesProps) {
  const { t } = useTranslation("deadline");
  if (deadlines.length === 0) {
    return (
      <Panel title={t("title")} hideTitle>
        {isNarrowed ? (
          <EmptyState step={<Action onPress={onAll}>{t("show_all")}</Action>}>
            {t("none_of_person")}
          </EmptyState>
        ) : (
          <EmptyState step={<EnterLetter primary />}>{t("empty")}</EmptyState>
        )}
      </Panel>
    );
  }
  const left = deadlines.length - MOST_LINES;
  return (
    <>
      <DeadlineTable groups={groupsOf(deadlines.slice(0, MOST_LINES), today)} today={today} onEnd={onEnd} />
      {left > 0 ? <Notice tone="info">{t("many", { count: left, limit: MOST_LINES })}</Notice> : null}
    </>
  );
}
