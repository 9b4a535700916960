import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import type { DeadlineAsk, DeadlineFilter } from "../../backend/types";

/** Deadlines: what is open first, by its last day; then what has ended, the latest first. */
export function useDeadlines(filter: DeadlineFilter) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["deadlines", filter],
    queryFn: () => backend.deadlineList(filter),
    placeholderData: keepPreviousData,
  });
}

/** A deadline with the way to its days. */
export function useDeadline(id: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["deadline", id], queryFn: () => backend.deadlineGet(id) });
}

/** The letters to a person, or those of which nobody knows whose they are. */
export function useLetters(person: string | null) {
  const backend = useBackend();
  return useQuery({ queryKey: ["letters", person], queryFn: () => backend.letterList(person) });
}

/** What a rule gives; nothing is stored. Nothing is asked as long as what decides is not known. */
export function useComputed(ask: DeadlineAsk | null) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["computed", ask],
    queryFn: () => backend.deadlineCompute(ask as DeadlineAsk, null),
    enabled: ask !== null,
    placeholderData: keepPreviousData,
  });
}
