import { ChevronRight, ListPlus } from "lucide-react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo, useTasks } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { Checklist, ChecklistItem, ProcedureStanding } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Icon } from "../../../design/parts/Icon";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Private } from "../../../design/parts/Private";
import { State } from "../../../design/parts/State";
import { DueLine } from "./DueLine";
import { apart } from "./pastItems";
import { Asked, SourceLine } from "./SourceLine";

interface Props {
  lists: Checklist[];
  person: string;
  today: Day;
}

/** What the events ask to be done; what lies far behind is unfolded. */
export function Checklists({ standing, lists, ...rest }: Props & { standing: ProcedureStanding }) {
  const { t } = useTranslation("procedure");
  // A right to stay goes before the procedure.
  const now = standing.residence.now ?? standing.asylum.now;
  const { current, past } = apart(lists, rest.today, now?.event ?? null);
  const count = past.flatMap((list) => list.items).length;
  return (
    <>
      <Lists lists={current} {...rest} />
      {count > 0 ? (
        <Disclosure className="proc-past">
          <Heading level={2}>
            <Button slot="trigger" className="unfold">
              <Icon of={ChevronRight} />
              {t("past", { count })}
            </Button>
          </Heading>
          <DisclosurePanel className="stack">
            <Lists lists={past} {...rest} />
          </DisclosurePanel>
        </Disclosure>
      ) : null}
    </>
  );
}

/** Each with its day; one press makes a task of it. */
function Lists({ lists, person, today }: Props) {
  const { t } = useTranslation("procedure");
  const backend = useBackend();
  const tasks = useTasks({ person, until: null, with_done: true }).data ?? [];
  const add = useDo(backend.taskAdd);
  const known = new Set(tasks.map((task) => task.what));
  const make = (item: ChecklistItem) =>
    add.mutate([
      {
        person,
        kind: "task",
        what: item.what,
        due_on: item.due && item.due.meaning === "act_by" ? (item.due.safe_day ?? item.due.day) : null,
        at_time: null,
        place: "",
      },
    ]);
  return lists.map((list) => (
    <Panel key={`${list.kind} ${list.event}`} title={<ListTitle list={list} today={today} />}>
      {add.error ? <Failed error={add.error} /> : null}
      <ul className="proc-lines">
        {list.items.map((item) => (
          <li className="proc-item-line" key={item.id}>
            <span>
              <b lang="de">
                <Private>{item.what}</Private>
              </b>
              <DueLine due={item.due} today={today} />
              <span className="second" lang="de">
                <span>{item.place}</span>
                {item.consequence ? <span>{t("otherwise", { what: item.consequence })}</span> : null}
              </span>
              <SourceLine source={item.source} />
              <Asked questions={item.questions} />
            </span>
            {known.has(item.what) ? (
              <State tone="success">{t("is_task")}</State>
            ) : (
              <Action
                low
                quiet
                icon={ListPlus}
                aria-label={t("make_task_of", { what: item.what })}
                isDisabled={add.isPending}
                onPress={() => make(item)}
              >
                {t("make_task")}
              </Action>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  ));
}

function ListTitle({ list, today }: { list: Checklist; today: Day }) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  return (
    <>
      {t("todo")}{" "}
      <span lang="de">
        <Private>{list.name}</Private>
      </span>
      <span className="muted small proc-list-day">{dates.date(list.day, today)}</span>
    </>
  );
}
