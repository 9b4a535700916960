import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useBackend } from "../backend/context";
import { tellTrouble } from "./trouble";

/** Follows what the program tells by itself about the caseload: a lock by time or sleep, and the copy of the day. */
export function useProgramEvents(onLock: () => void) {
  const backend = useBackend();
  const client = useQueryClient();
  useEffect(
    () =>
      backend.listen((event) => {
        if (event.type === "locked") onLock();
        if (event.type === "backed_up") {
          tellTrouble(event.error);
          void client.invalidateQueries();
        }
      }),
    [backend, client, onLock],
  );
}
