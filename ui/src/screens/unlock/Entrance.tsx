import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { LanguageChips } from "../../app/LanguageChips";
import { useBackend } from "../../backend/context";
import type { Status } from "../../backend/types";
import { Load } from "../../design/parts/Load";
import { HelpLink } from "../../help/HelpLink";
import { WelcomeScreen } from "../welcome/WelcomeScreen";
import { UnlockScreen } from "./UnlockScreen";
import "./unlock.css";

interface Props {
  onOpen: (status: Status) => void;
  /** What stands there now is what will stand there. */
  onShown?: () => void;
}

/** The whole window while the caseload is closed: the way in where there is one, otherwise the first start. */
export function Entrance({ onOpen, onShown }: Props) {
  const backend = useBackend();
  const client = useQueryClient();
  const facts = useQuery({ queryKey: ["facts"], queryFn: () => backend.caseloadFacts(), gcTime: 0 });
  /** Made just now: the first start is not over yet, though there is a caseload. */
  const [made, setMade] = useState<Status | null>(null);
  useEffect(
    () =>
      backend.listen((event) => {
        if (event.type !== "locked") return;
        setMade(null);
        void client.invalidateQueries({ queryKey: ["facts"] });
      }),
    [backend, client],
  );
  const isShown = !facts.isPending;
  useEffect(() => {
    if (isShown) onShown?.();
  }, [isShown, onShown]);
  const isWelcome = facts.data !== undefined && (!facts.data.exists || made !== null);
  return (
    <main className="door">
      <Load query={facts} rows={2}>
        {(facts) =>
          !isWelcome ? (
            <UnlockScreen facts={facts} onOpen={onOpen} />
          ) : (
            <WelcomeScreen made={made} onMade={setMade} onOpen={onOpen} />
          )
        }
      </Load>
      <div className="row">
        <LanguageChips />
        <HelpLink topic={isWelcome ? "welcome" : "unlock"} />
      </div>
    </main>
  );
}
