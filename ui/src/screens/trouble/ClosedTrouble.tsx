import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { lazily } from "../../app/lazily";
import { isOfTheWholeWindow } from "../../app/trouble";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { AppError, Status } from "../../backend/types";
import "./trouble.css";

// The door is read alone; what is rarely needed comes after it, with its sentences.
const TroubleScreen = lazily(() => import("./TroubleScreen"));

interface Props {
  onOpen: (status: Status) => void;
  /** The way in, where there is one. */
  children: ReactNode;
}

/** The window while the caseload is closed: the way in, or what keeps it shut and what to do about that. */
export function ClosedTrouble({ onOpen, children }: Props) {
  const backend = useBackend();
  const client = useQueryClient();
  const facts = useQuery({ queryKey: ["facts"], queryFn: () => backend.caseloadFacts(), gcTime: 0 });
  const [refused, setRefused] = useState<AppError | null>(null);
  // A password that fits opens nothing where the disk is full: the way in says so, and here is what to do.
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type !== "updated" || event.action.type !== "error") return;
        if (event.mutation.meta?.isToldHere) return;
        const failure = toFailure(event.action.error);
        if (isOfTheWholeWindow(failure.code)) setRefused({ code: failure.code, params: failure.params });
      }),
    [client],
  );
  const seen = facts.data?.trouble;
  const error: AppError | null = seen ? { code: seen, params: {} } : refused;
  if (!error) return children;
  const again = () => {
    setRefused(null);
    void facts.refetch();
  };
  return (
    <main className="trouble-door">
      <Suspense fallback={null}>
        <TroubleScreen error={error} again={again} onOpen={onOpen} />
      </Suspense>
    </main>
  );
}
