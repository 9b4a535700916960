import { keepPreviousData, useQueries } from "@tanstack/react-query";
import type { Backend } from "../../../backend/backend";
import { useBackend } from "../../../backend/context";
import type { DeadlineView, NewLetter } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { nothingDecides } from "../../deadline/ask";
import { refusedAt } from "../ask";

/** What a deadline would come out at with the letter as it is typed. Nothing of it is stored. */
export interface Foretold {
  deadline: DeadlineView;
  /** Whether what is typed can be read and was computed: before that nothing is promised. */
  isKnown: boolean;
  /** Another last day than the one that holds; nothing where it stays the same. */
  day: Day | null;
  /** Why the rules would give no day any more: the code of their refusal. */
  refusal: string | null;
}

/** What the correction would do to each deadline that runs, and what of the letter itself was refused. */
export interface Foretelling {
  deadlines: Foretold[];
  error: unknown;
}

/** Asks the rules while somebody types; `letter` is nothing while what is typed cannot be read. */
export function useForetold(running: readonly DeadlineView[], letter: NewLetter | null): Foretelling {
  const backend = useBackend();
  const facts = letter && { ...letter, ...nothingDecides };
  const answers = useQueries({
    queries: running.map((deadline) => ({
      queryKey: ["deadline-foretold", deadline.brief.id, facts],
      queryFn: () => foretell(backend, deadline, facts as NewLetter),
      enabled: facts !== null,
      ...(facts ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  return {
    deadlines: running.map((deadline, place) => {
      const { data, error, isSuccess, isPlaceholderData } = answers[place] ?? {};
      const isKnown = facts !== null && isSuccess === true && isPlaceholderData === false;
      return { deadline, isKnown, day: data ?? null, refusal: refusalOf(error) };
    }),
    error: answers.find(({ error }) => error)?.error ?? null,
  };
}

/** Why the days of a letter do not fit each other; nothing for a day that cannot be at all, of which no deadline tells. */
function refusalOf(error: unknown): string | null {
  const refused = refusedAt(error);
  const isOfLetter = refused?.field.endsWith("_on") && impossible.includes(refused.reason);
  return refused && !isOfLetter ? refused.reason : null;
}

const impossible = ["in_future", "impossible_date", "missing"];

/** The other last day that the rules would give. A day set by hand is compared with what they gave when it was set. */
async function foretell(backend: Backend, { brief }: DeadlineView, letter: NewLetter): Promise<Day | null> {
  const { ask, result } = await backend.deadlineGet(brief.id);
  // It counts from a day of its own, not from the letter.
  if (ask.event_on) return null;
  const { last_day } = await backend.deadlineCompute(ask, letter);
  const known = brief.is_set_by_hand && !brief.would_be ? result?.last_day : brief.last_day;
  return last_day === brief.last_day || last_day === known ? null : last_day;
}
