import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useLocation } from "wouter";
import type { BackendEvent } from "../backend/backend";
import { useBackend } from "../backend/context";
import { useDesk } from "./desk";

/** Follows what the program tells by itself: a lock by time, and files that were dropped. */
export function useProgramEvents(intakePlace: string, onLock: () => void) {
  const backend = useBackend();
  const client = useQueryClient();
  const { addOutcomes, setIntake } = useDesk();
  const [, navigate] = useLocation();
  useEffect(() => {
    const take = (event: BackendEvent) => {
      const still = { importing: 0, isHovering: false, error: null };
      switch (event.type) {
        case "locked":
          return onLock();
        case "hovering":
          return setIntake({ ...still, isHovering: event.is });
        case "importing":
          navigate(intakePlace);
          return setIntake({ ...still, importing: event.files });
        case "imported":
          setIntake(still);
          addOutcomes(event.outcomes);
          return void client.invalidateQueries();
        case "list_opened":
          setIntake(still);
          void client.invalidateQueries({ queryKey: ["list"] });
          return navigate("/list");
        case "failed":
          navigate(intakePlace);
          return setIntake({ ...still, error: event.error });
      }
    };
    return backend.listen(take);
  }, [backend, client, intakePlace, onLock, addOutcomes, setIntake, navigate]);
}
