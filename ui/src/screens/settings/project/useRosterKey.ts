import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useBackend } from "../../../backend/context";

const NAME = ["roster-key"];

/**
 * Whether the closed key that signs lists of devices was chosen. The program holds it until the lock, and so does what is
 * known of it here.
 */
export function useRosterKey() {
  const backend = useBackend();
  const client = useQueryClient();
  const known = useQuery({ queryKey: NAME, queryFn: () => false, staleTime: Number.POSITIVE_INFINITY });
  const remember = () => client.setQueryData(NAME, true);
  const choose = useMutation({
    mutationFn: () => backend.rosterKey(),
    onSuccess: (isChosen) => {
      if (isChosen) remember();
    },
    networkMode: "always",
  });
  return { isChosen: known.data === true, choose, remember };
}
