import { type QueryClient, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";
import type { Backend } from "../backend/backend";
import { useBackend } from "../backend/context";
import type { StepView } from "../backend/types";
import { useDesk } from "./desk";

/** As many steps as anybody takes back one by one. */
export const STEP_LIMIT = 50;
const newest = ["steps", 1] as const;

/** What was done last, newest first. */
export function useSteps(limit = STEP_LIMIT) {
  const backend = useBackend();
  return useQuery({ queryKey: ["steps", limit], queryFn: () => backend.stepList(limit) });
}

/** The step that is newer than the newest one known; `null` where nothing was written that can be taken back. */
export async function findNewStep(client: QueryClient, backend: Backend): Promise<StepView | null> {
  const before = client.getQueryData<StepView[]>(newest);
  // Saying what was saved is a courtesy: where it fails, what was saved is saved.
  const [step] = await backend.stepList(1).catch(() => []);
  return before && step && step.id !== before[0]?.id ? step : null;
}

/** Takes a step back. That is a step too, so it can be taken back as well. */
export function useUndo() {
  const backend = useBackend();
  const client = useQueryClient();
  const { markSaved, endOffer } = useDesk();
  const [location, navigate] = useLocation();
  return useMutation({
    mutationFn: (step: StepView) => backend.stepUndo(step.id),
    onMutate: endOffer,
    onSuccess: async (_rows, step) => {
      const wasHere = step.persons.some((person) => location === `/people/${person.id}`);
      // The file of somebody who is no longer entered.
      if (step.verb === "person_add" && wasHere) navigate("/people");
      markSaved(await findNewStep(client, backend), true);
      await client.invalidateQueries();
    },
  });
}
