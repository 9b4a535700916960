import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useBackend } from "../../backend/context";
import type { NewPerson } from "../../backend/types";

/** A case as one story, newest first. */
export function useStory(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["story", person], queryFn: () => backend.personStory(person) });
}

/** Who keeps house with her and who is tied to her. */
export function useFamily(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["family", person], queryFn: () => backend.personFamily(person) });
}

/** What left this device about her. */
export function useDisclosures(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["disclosures", person], queryFn: () => backend.personDisclosures(person) });
}

/** What erasing her would do. */
export function useErasure(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["erasure", person], queryFn: () => backend.personErasure(person) });
}

/**
 * Who is here already and might be the person who is being typed; the last answer stays until the next is there. `asked`
 * says of it what makes a difference.
 */
export function useLikenesses(typed: NewPerson, asked: string) {
  const backend = useBackend();
  return useQuery({
    queryKey: ["likenesses", asked],
    queryFn: () => backend.personResembling(typed),
    enabled: typed.names.length > 0,
    placeholderData: keepPreviousData,
  });
}
