import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useBackend } from "../../backend/context";
import type { SheetOrder, SheetPages } from "../../backend/types";

/** A pause in typing after which the pages are set anew. */
const PAUSE_MS = 300;

/** What a sheet would take from her record. */
export function useSheetKnown(person: string) {
  const backend = useBackend();
  return useQuery({ queryKey: ["sheet-known", person], queryFn: () => backend.sheetKnown(person) });
}

/** The pages of what stands in the form. */
export interface Pages {
  shown: SheetPages | null;
  /** What is shown is not yet what stands in the form. */
  isBehind: boolean;
  error: unknown;
  /** The pages of what stands in the form now, whatever is shown. */
  now: () => Promise<SheetPages>;
}

/**
 * Sets the pages at a pause in typing; until they are there, those before stay. Nothing is set while something is missing
 * (`order` is `null`), and nothing of it is kept when the form is closed.
 */
export function usePages(person: string, order: SheetOrder | null): Pages {
  const backend = useBackend();
  const client = useQueryClient();
  const wanted = order && JSON.stringify(order);
  const [asked, setAsked] = useState(wanted);
  useEffect(() => {
    if (wanted === asked) return;
    const pause = setTimeout(() => setAsked(wanted), asked === null ? 0 : PAUSE_MS);
    return () => clearTimeout(pause);
  }, [wanted, asked]);
  const query = (text: string | null) => ({
    queryKey: ["sheet", person, text],
    queryFn: () => backend.sheetPreview(person, JSON.parse(text ?? "") as SheetOrder),
    gcTime: 0,
    retry: false,
  });
  const pages = useQuery({
    ...query(asked),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });
  return {
    shown: (wanted === null || pages.isError ? null : pages.data) ?? null,
    isBehind: wanted !== null && (asked !== wanted || pages.isFetching),
    error: wanted === asked ? pages.error : null,
    now: () => client.fetchQuery({ ...query(wanted), staleTime: 60_000 }),
  };
}
