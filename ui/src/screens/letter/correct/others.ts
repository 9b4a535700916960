import { keepPreviousData, useQueries } from "@tanstack/react-query";
import { useBackend } from "../../../backend/context";
import type { DeadlineView, LetterView, NewLetter, PersonId, PersonRef } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { nothingDecides } from "../../deadline/ask";
import { refusedAt } from "../ask";
import type { LetterDraft } from "../letterDraft";

/** For whom a letter can count as well: whoever it counts for already, and the others of the family. */
export function offered(
  letter: LetterView,
  family: readonly PersonRef[],
  person: PersonRef | null,
): PersonRef[] {
  const further = family.filter(({ id }) => letter.also_for.every((known) => known.id !== id));
  return [...letter.also_for, ...further].filter(({ id }) => id !== person?.id);
}

/** Whoever is taken away although a deadline from the letter stands for them. */
export const takenAway = (letter: LetterView, { also_for, person }: LetterDraft): PersonRef[] =>
  letter.also_for.filter(({ id }) => id !== person?.id && !also_for.includes(id));

/** Whoever comes to the letter. */
export const comesTo = (letter: LetterView, { also_for, person }: LetterDraft): PersonId[] =>
  also_for.filter((id) => id !== person?.id && letter.also_for.every((known) => known.id !== id));

/** Whether whom the letter is given to would have a second deadline by it. */
export function hasTwice(letter: LetterView, { person }: LetterDraft): boolean {
  const isHandedOver = standing(letter).some((one) => one.person?.id === letter.person?.id);
  const counted = letter.also_for.some(({ id }) => id === person?.id);
  return person?.id !== letter.person?.id && isHandedOver && counted;
}

/** The deadline of that person from the letter. */
export const deadlineOf = (letter: LetterView, person: PersonId): DeadlineView | undefined =>
  standing(letter).find((one) => one.person?.id === person);

/** What whoever comes to the letter gets: what it has set going for its person, else for the first of the others. */
export function models(letter: LetterView): DeadlineView[] {
  const all = standing(letter);
  const own = all.filter((one) => one.person?.id === letter.person?.id);
  const [first] = letter.also_for;
  const whose = own.length > 0 ? own : all.filter((one) => one.person?.id === first?.id);
  return whose.filter(({ follows }) => follows === null);
}

const standing = ({ deadlines }: LetterView) => deadlines.filter(({ end }) => end !== "mistaken");

/** A deadline as it would be given to somebody who comes to the letter. */
export interface Given {
  model: DeadlineView;
  day: Day | null;
  /** Why the rules give no day: the code of their refusal. */
  refusal: string | null;
}

/** Asks the rules by the letter as it is typed; `letter` is nothing while nobody comes to it, or it cannot be read. */
export function useGiven(models: readonly DeadlineView[], letter: NewLetter | null): Given[] {
  const backend = useBackend();
  const facts = letter && { ...letter, ...nothingDecides };
  const answers = useQueries({
    queries: models.map(({ brief: { id } }) => ({
      queryKey: ["deadline-given", id, facts],
      queryFn: async () => {
        const { ask } = await backend.deadlineGet(id);
        return (await backend.deadlineCompute(ask, facts as NewLetter)).last_day;
      },
      enabled: facts !== null,
      ...(facts ? { placeholderData: keepPreviousData } : {}),
    })),
  });
  return models.map((model, place) => {
    const { data, error, isPlaceholderData } = answers[place] ?? {};
    const isKnown = facts !== null && isPlaceholderData === false;
    return { model, day: isKnown ? (data ?? null) : null, refusal: refusedAt(error)?.reason ?? null };
  });
}
