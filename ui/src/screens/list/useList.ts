import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import { Failure } from "../../backend/failure";
import type { ImportApplied, ListReading, OpenedList } from "../../backend/types";
import { type Decisions, sent } from "./decisions";

const asFound: ListReading = { sheet: null, columns: null, shelter: null };

/** A list on its way in: what lies open, how it is read, what was decided, what became of it. */
export function useList() {
  const backend = useBackend();
  const client = useQueryClient();
  const [reading, setReading] = useState(asFound);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [applied, setApplied] = useState<ImportApplied | null>(null);

  const opened = useQuery({
    queryKey: ["list", reading],
    queryFn: () => look(() => backend.importLook(reading)),
    placeholderData: keepPreviousData,
  });
  const begin = (list: OpenedList | null) => {
    setReading(asFound);
    setDecisions({});
    client.setQueryData(["list", asFound], list);
  };
  const open = useMutation({
    mutationFn: () => backend.importOpen(),
    onSuccess: (list) => {
      if (!list) return;
      setApplied(null);
      begin(list);
    },
  });
  const close = async () => {
    await backend.importClose();
    begin(null);
  };
  const apply = useDo((acceptDemo: boolean) => backend.importApply(reading, sent(decisions, acceptDemo)));
  const take = (acceptDemo: boolean) =>
    apply.mutate([acceptDemo], {
      onSuccess: (done) => {
        setApplied(done);
        begin(null);
      },
    });
  /** Reading in another way makes other people of the rows: what was decided about the former ones is void. */
  const read = (part: Partial<ListReading>) => {
    setReading({ ...reading, ...part });
    if (!("shelter" in part)) setDecisions({});
  };
  return { opened, open, close, reading, read, decisions, setDecisions, apply, take, applied };
}

/** No list lies open: no failure, but a place to begin. */
async function look(ask: () => Promise<OpenedList>): Promise<OpenedList | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Failure && error.code === "file_missing") return null;
    throw error;
  }
}
