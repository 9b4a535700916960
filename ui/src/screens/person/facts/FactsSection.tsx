import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { EndPanel } from "../ending/EndPanel";
import { FactsPanel } from "./FactsPanel";
import { LanguagesPanel } from "./LanguagesPanel";
import { NamesPanel } from "./NamesPanel";
import { ProtectionPanel } from "./ProtectionPanel";
import { StaysPanel } from "./StaysPanel";
import "./facts.css";

/** Everything that is known of her, and the way to change it. */
export function FactsSection({ person, today }: { person: PersonDetail; today: Day }) {
  return (
    <div className="cols facts-cols">
      <div className="stack">
        <NamesPanel person={person} />
        <FactsPanel person={person} today={today} />
      </div>
      <div className="stack">
        <StaysPanel person={person} today={today} />
        <LanguagesPanel person={person} />
        <ProtectionPanel person={person} />
        <EndPanel person={person} today={today} />
      </div>
    </div>
  );
}
