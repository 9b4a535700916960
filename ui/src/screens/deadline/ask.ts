import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import type { DeadlineAsk, DeadlineFilter, NewLetter } from "../../backend/types";

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

/**
 * What a rule gives, at each pause while it is typed; nothing is stored. Nothing is asked as long as what decides is not known;
 * while the answer is awaited the last one stays, and `isPlaceholderData` says so. `letter` is one that is being typed;
 * without it the one that was entered counts.
 */
export function useComputed(ask: DeadlineAsk | null, letter: NewLetter | null = null) {
  const backend = useBackend();
  // What a rule cannot depend on would only ask again.
  const asked = letter && { ...letter, ...nothingDecides };
  return useQuery({
    queryKey: ["computed", ask, asked],
    queryFn: () => backend.deadlineCompute(ask as DeadlineAsk, asked),
    enabled: ask !== null,
    ...(ask ? { placeholderData: keepPreviousData } : {}),
  });
}

/** What no rule can depend on. */
export const nothingDecides = {
  person: null,
  remark: "",
  subject: "",
  sender_name: "",
  file_number: "",
  also_for: [],
};
