import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "wouter";
import { useBackend } from "../backend/context";
import { tellTrouble } from "./trouble";

/**
 * Follows what the program tells by itself about the caseload: a lock by time or sleep, a list
 * that was dropped, and the copy of the day.
 */
export function useProgramEvents(onLock: () => void) {
  const backend = useBackend();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  useEffect(
    () =>
      backend.listen((event) => {
        if (event.type === "locking" || event.type === "locked") onLock();
        if (event.type === "list_opened") {
          void client.invalidateQueries({ queryKey: ["list"] });
          navigate("/list");
        }
        if (event.type === "backed_up") {
          tellTrouble(event.error);
          void client.invalidateQueries();
        }
      }),
    [backend, client, navigate, onLock],
  );
}
