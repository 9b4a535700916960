import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useBackend } from "../../../backend/context";
import type { SafeSheet } from "../../../backend/types";
import { Load } from "../../../design/parts/Load";
import type { SectionProps } from "../sections";
import { Found } from "./Found";
import { RosterPanels } from "./RosterPanels";
import { SafeSheetPanel } from "./SafeSheetPanel";
import "./project.css";

/** The office: the project is founded here, devices are taken in and ended, and the list of them is handed on. */
export function ProjectSection({ status }: SectionProps) {
  const backend = useBackend();
  /** Stays on the screen until somebody says that it lies in the safe: it is kept nowhere. */
  const [safe, setSafe] = useState<SafeSheet | null>(null);
  const roster = useQuery({
    queryKey: ["roster"],
    queryFn: () => backend.rosterShow(),
    enabled: status.is_enrolled,
  });
  if (safe) return <SafeSheetPanel sheet={safe} status={status} onDone={() => setSafe(null)} />;
  if (!status.is_enrolled) return <Found status={status} onFounded={setSafe} />;
  return (
    <Load query={roster} rows={6}>
      {(roster) => <RosterPanels roster={roster} status={status} />}
    </Load>
  );
}
