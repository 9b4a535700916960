import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { LetterStart, PersonId, RuleResult } from "../../backend/types";
import { useComputed } from "../deadline/ask";
import type { Read } from "./letterDraft";

/** What is known before a letter is entered, to somebody or to nobody yet. */
export function useLetterStart(person: PersonId | null): LetterStart | undefined {
  const backend = useBackend();
  return useQuery({
    queryKey: ["letter-start", person],
    queryFn: () => backend.letterStart(person),
    placeholderData: keepPreviousData,
  }).data;
}

/** The days of what is typed, or why there are none. */
export interface DaysFound {
  result: RuleResult | null;
  error: unknown;
}

/** Only what was computed from just that: a day of what was typed before must not be saved with what is typed now. */
export function useDaysFound({ ask, letter }: Read): DaysFound {
  const { data, error, isPlaceholderData } = useComputed(ask, letter);
  if (ask === null || isPlaceholderData) return { result: null, error: null };
  return { result: data ?? null, error };
}

/** The field at which something was refused, and why; nothing for what concerns no field. */
export function refusedAt(error: unknown): { field: string; reason: string } | null {
  if (!error) return null;
  const { code, params } = toFailure(error);
  const { field, reason } = params;
  return code === "invalid_field" && field && reason ? { field, reason } : null;
}
