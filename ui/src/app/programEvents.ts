import { useEffect } from "react";
import { useBackend } from "../backend/context";

/** Follows what the program tells by itself about the caseload: a lock by time, or because the computer goes to sleep. */
export function useProgramEvents(onLock: () => void) {
  const backend = useBackend();
  useEffect(
    () =>
      backend.listen((event) => {
        if (event.type === "locked") onLock();
      }),
    [backend, onLock],
  );
}
