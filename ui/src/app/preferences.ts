import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBackend } from "../backend/context";
import type { PreferenceChange } from "../backend/types";

/** What this device is told to do with the caseload. */
export function usePreferences() {
  const backend = useBackend();
  return useQuery({ queryKey: ["preferences"], queryFn: () => backend.preferenceGet() });
}

/** Changes one of that; it holds at once. */
export function useSetPreference() {
  const backend = useBackend();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: PreferenceChange) => backend.preferenceSet(change),
    onSuccess: () => client.invalidateQueries({ queryKey: ["preferences"] }),
  });
}
