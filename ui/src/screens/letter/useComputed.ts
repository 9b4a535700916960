import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { LetterStart, PersonId, RuleResult } from "../../backend/types";
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

/** What the rules give for what is typed. */
export interface Computed {
  result: RuleResult | null;
  /** Why they give nothing. */
  error: unknown;
}

/** Computes while somebody types: at each pause that leaves something to compute. */
export function useComputed({ letter, ask }: Read): Computed {
  const backend = useBackend();
  // What a rule cannot depend on would only ask again.
  const asked = { ...letter, remark: "", subject: "", sender_name: "", file_number: "", also_for: [] };
  const { data, error } = useQuery({
    queryKey: ["deadline-compute", ask, asked],
    queryFn: () => (ask ? backend.deadlineCompute(ask, asked) : null),
    enabled: ask !== null,
  });
  return ask ? { result: data ?? null, error } : { result: null, error: null };
}

/** The field at which something was refused, and why; nothing for what concerns no field. */
export function refusedAt(error: unknown): { field: string; reason: string } | null {
  if (!error) return null;
  const { code, params } = toFailure(error);
  const { field, reason } = params;
  return code === "invalid_field" && field && reason ? { field, reason } : null;
}
