import type { DraftView, ListDecisions, NewPerson, PersonId } from "../../backend/types";

/** What becomes of a row: a new person, something new about somebody who is here, or nothing. */
export type Fate = "new" | "known" | "skipped";

/** What somebody decided about a row. */
export interface Decision {
  fate: Fate;
  /** Who it is, where the row is about somebody who is here. */
  person: PersonId | null;
  /** What the row becomes, where somebody put it right. */
  corrected: NewPerson | null;
}

/** By the number of the row; a row without one is taken as it is. */
export type Decisions = Readonly<Record<number, Decision>>;

const asItIs: Decision = { fate: "new", person: null, corrected: null };

export function decisionOf(row: number, decisions: Decisions): Decision {
  return decisions[row] ?? asItIs;
}

/** The same with a part of one decision changed. */
export function decide(decisions: Decisions, row: number, part: Partial<Decision>): Decisions {
  return { ...decisions, [row]: { ...decisionOf(row, decisions), ...part } };
}

/** What a row becomes as far as it is decided. */
export function shownOf(draft: DraftView, decisions: Decisions): NewPerson {
  return decisionOf(draft.row, decisions).corrected ?? draft.person;
}

/** Whether somebody should look at the row, and nobody has said anything about it yet. */
export function isOpen(draft: DraftView, decisions: Decisions): boolean {
  return isDoubtful(draft) && decisions[draft.row] === undefined;
}

/** Whether the row has anything to look at. */
export function isDoubtful({ doubts, resembles, resembles_rows }: DraftView): boolean {
  return doubts.length > 0 || resembles.length > 0 || resembles_rows.length > 0;
}

/** How many rows end how. */
export function countFates(drafts: DraftView[], decisions: Decisions): Record<Fate, number> {
  const counts = { new: 0, known: 0, skipped: 0 };
  for (const { row } of drafts) counts[decisionOf(row, decisions).fate] += 1;
  return counts;
}

/** The decisions as the program takes them. */
export function sent(decisions: Decisions, accept_demo: boolean): ListDecisions {
  const all = Object.entries(decisions).map(([row, decision]) => ({ row: Number(row), ...decision }));
  return {
    skipped: all.filter(({ fate }) => fate === "skipped").map(({ row }) => row),
    known: all.flatMap(({ row, fate, person }) => (fate === "known" && person ? [{ row, person }] : [])),
    corrected: all.flatMap(({ row, fate, corrected }) =>
      fate !== "skipped" && corrected ? [{ row, person: corrected }] : [],
    ),
    accept_demo,
  };
}
