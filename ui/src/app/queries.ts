import {
  keepPreviousData,
  MutationCache,
  QueryCache,
  QueryClient,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { useBackend } from "../backend/context";
import type { PersonFilter, Scope, TaskFilter } from "../backend/types";
import { useDesk } from "./desk";
import { findNewStep } from "./steps";
import { hearFailure } from "./trouble";

/** Answers come from this machine: asking again costs nothing, waiting for a network makes no sense. */
export function makeQueryClient(): QueryClient {
  const shared = { networkMode: "always", retry: false } as const;
  return new QueryClient({
    queryCache: new QueryCache({ onError: hearFailure }),
    mutationCache: new MutationCache({ onError: hearFailure }),
    defaultOptions: {
      queries: { ...shared, refetchOnWindowFocus: false, staleTime: 0 },
      mutations: shared,
    },
  });
}

/** Everybody in care. */
export const everybody: PersonFilter = {
  shelters: [],
  status_groups: [],
  languages: [],
  intensities: [],
  flags: [],
  with_closed: false,
  limit: null,
};

/** More people than anybody looks through; the list says so and names the filters that help. */
export const LIST_LIMIT = 10_000;
/** Hits of a search that are shown. */
export const HIT_LIMIT = 50;

export function useStatus() {
  const backend = useBackend();
  return useQuery({ queryKey: ["status"], queryFn: () => backend.caseloadStatus() });
}

/** People as lines of the list. Comparing ten thousand of them with those before would take longer than showing them. */
export function usePersons(filter: PersonFilter, enabled = true) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["persons", filter],
    queryFn: () => backend.personList(filter),
    placeholderData: keepPreviousData,
    structuralSharing: false,
    enabled,
  });
}

export function usePerson(id: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["person", id], queryFn: () => backend.personGet(id) });
}

export function useNotes(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["notes", person], queryFn: () => backend.noteList(person) });
}

/** The contacts of today, newest first. */
export function useNotesToday() {
  const backend = useBackend();
  return useQuery({ queryKey: ["notes-today"], queryFn: () => backend.noteToday() });
}

/** Follow-ups, tasks and appointments: what is open first, by its day. */
export function useTasks(filter: TaskFilter) {
  const backend = useBackend();
  return useQuery({ queryKey: ["tasks", filter], queryFn: () => backend.taskList(filter) });
}

/** The procedure of a person: what happened, where she stands, and what that means. */
export function useProcedure(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["procedure", person], queryFn: () => backend.procedureGet(person) });
}

/** Days that are offered for a follow-up. */
export function useFollowUpDays() {
  const backend = useBackend();
  return useQuery({ queryKey: ["follow-up-days"], queryFn: () => backend.taskDays() });
}

/** What a search finds while it is typed; the hits of the last letters stay until the new ones are there. */
export function useSearch(query: string, limit = HIT_LIMIT) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["search", query, limit],
    queryFn: () => backend.search(query, limit),
    enabled: query !== "",
    placeholderData: keepPreviousData,
  });
}

export function useViews() {
  const backend = useBackend();
  return useQuery({ queryKey: ["views"], queryFn: () => backend.viewList() });
}

export function useConflicts() {
  const backend = useBackend();
  return useQuery({ queryKey: ["conflicts"], queryFn: () => backend.conflictList() });
}

export function useRecipients() {
  const backend = useBackend();
  return useQuery({ queryKey: ["recipients"], queryFn: () => backend.bundleRecipients() });
}

/** Where a bundle goes without asking. */
export function usePlace() {
  const backend = useBackend();
  return useQuery({ queryKey: ["place"], queryFn: () => backend.bundlePlace() });
}

/** How what was sent to the office stands. */
export function useStanding() {
  const backend = useBackend();
  return useQuery({ queryKey: ["standing"], queryFn: () => backend.bundleStanding() });
}

export function usePreview(to: string, scope: Scope) {
  const backend = useBackend();
  return useQuery({ queryKey: ["preview", to, scope], queryFn: () => backend.bundlePreview(to, scope) });
}

export function useHistory() {
  const backend = useBackend();
  return useQuery({ queryKey: ["history"], queryFn: () => backend.bundleHistory() });
}

export function useReceipts() {
  const backend = useBackend();
  return useQuery({ queryKey: ["receipts"], queryFn: () => backend.receiptList() });
}

export function useOverview() {
  const backend = useBackend();
  return useQuery({ queryKey: ["overview"], queryFn: () => backend.officeOverview() });
}

/** Units of the roster as people say them (office); a unit that nobody knows is shown by its name. */
export function useUnitLabels(): (unit: string) => string {
  const overview = useOverview();
  const labels = new Map(overview.data?.areas.map((area) => [area.unit, area.label]));
  return (unit) => labels.get(unit) ?? unit;
}

export function useOfficePersons(enabled = true) {
  const backend = useBackend();
  return useQuery({ queryKey: ["office-persons"], queryFn: () => backend.officePersons(), enabled });
}

export function useVersion() {
  const backend = useBackend();
  return useQuery({ queryKey: ["version"], queryFn: () => backend.appVersion() });
}

export function useLicences() {
  const backend = useBackend();
  return useQuery({ queryKey: ["licences"], queryFn: () => backend.appLicences() });
}

/**
 * Does something that changes the caseload; afterwards everything shown is asked for again. `happened` tells from the
 * result whether anything did: somebody may have closed the file dialog.
 */
export function useDo<Args extends unknown[], Result>(
  verb: (...args: Args) => Promise<Result>,
  happened: (result: Result) => boolean = () => true,
) {
  const client = useQueryClient();
  const backend = useBackend();
  const { markSaved } = useDesk();
  return useMutation({
    mutationFn: (args: Args) => verb(...args),
    onSuccess: async (result) => {
      if (!happened(result)) return;
      markSaved(await findNewStep(client, backend));
      await client.invalidateQueries();
    },
  });
}
