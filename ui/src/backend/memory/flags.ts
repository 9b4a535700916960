import { addDays, daysBetween } from "../../dates/iso";
import type { ConsentView, NextDue, Person, PersonFlag, TaskView, Veto } from "../types";
import type { KeptDeadline } from "./deadline";
import { today } from "./world";

/** What a list of people can be narrowed to, as the product derives it. */
export function flagsOf(
  fields: Person,
  consents: ConsentView[],
  veto: Veto | null,
  lastContactOn: string | null,
  isDoubtful: boolean,
  tasks: TaskView[],
): PersonFlag[] {
  const isInCare = !fields.closed_on;
  const since = lastContactOn ?? fields.opened_on;
  const unseen = since ? daysBetween(since, today) : Number.POSITIVE_INFINITY;
  const named = consents.some((consent) => consent.purpose === "office" && consent.holds);
  const flags: [PersonFlag, boolean][] = [
    ["interpreter", fields.interpreter_need === "complex" || fields.interpreter_need === "always"],
    ["paper_ends", isInCare && paperEnds(fields) !== null],
    ["open_task", tasks.some((task) => task.done_on === null)],
    ["unseen_60", isInCare && unseen >= 60],
    ["unseen_90", isInCare && unseen >= 90],
    ["no_consent", isInCare && !veto && !named],
    ["address_protected", fields.is_address_protected === true],
    ["whereabouts_unknown", fields.is_whereabouts_unknown === true],
    ["conflict", isDoubtful],
  ];
  return flags.flatMap(([flag, has]) => (has ? flag : []));
}

/** The last day of a paper that is near or over. */
export function paperEnds(fields: Person): string | null {
  const until = fields.residence_valid_until;
  return until && until <= addDays(today, 60) ? until : null;
}

/** What has to be done next. */
export function nextDueOf(
  fields: Person,
  consents: ConsentView[],
  tasks: TaskView[],
  deadlines: KeptDeadline[],
): NextDue | null {
  const dues: NextDue[] = tasks.flatMap(({ due_on, done_on, what }) =>
    due_on && done_on === null
      ? [{ on: due_on, kind: "task" as const, what: what || null, deadline: null }]
      : [],
  );
  for (const { id, what, last_day, ended } of deadlines) {
    if (!ended) dues.push({ on: last_day, kind: "deadline", what, deadline: id });
  }
  const paper = fields.closed_on ? null : paperEnds(fields);
  if (paper) dues.push({ on: paper, kind: "paper", what: null, deadline: null });
  for (const consent of fields.closed_on ? [] : consents) {
    const until = consent.until_on;
    const outlasted = consents.some((other) => other.purpose === consent.purpose && isLater(other, until));
    if (consent.holds && until && until <= addDays(today, 30) && !outlasted) {
      dues.push({ on: until, kind: "consent", what: null, deadline: null });
    }
  }
  return dues.sort((a, b) => a.on.localeCompare(b.on) || rank(a) - rank(b))[0] ?? null;
}

/** Of one day a deadline comes before all others. */
const rank = ({ kind }: NextDue) => ["deadline", "paper", "consent", "task"].indexOf(kind);

function isLater(other: ConsentView, until: string | null): boolean {
  return !other.withdrawn_on && (!other.until_on || (until !== null && other.until_on > until));
}
