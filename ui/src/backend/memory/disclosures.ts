import { wholeName } from "../../design/parts/Name";
import type { DisclosureLine, Disclosures, Known } from "../types";
import { type Resident, rowOf, type World } from "./world";

/** What left about her: every bundle since she agreed, and what the office knows of it. */
export function disclosuresOf(world: World, resident: Resident): Disclosures {
  const row = rowOf(resident, [], []);
  const [name] = row.names;
  const consent = resident.consents.find((one) => one.purpose === "office");
  const known: Known = {
    name: name ? wholeName(name) : "",
    birth_year: row.birth ? Number(row.birth.slice(0, 4)) : null,
    language: row.languages[0] ?? null,
    shelter: row.shelter,
    room: row.room,
    worker: "Ines Falkenhag",
    consent_until: consent?.until_on ?? null,
  };
  const isNamed = row.consents.includes("office") && !row.veto;
  const ended = consent?.withdrawn_on ?? (isNamed ? null : (consent?.until_on ?? null));
  const lines: DisclosureLine[] = world.history
    .filter((entry) => entry.is_outgoing && consent?.given_on && entry.at.slice(0, 10) >= consent.given_on)
    .map((entry, place, all) => {
      const isRevoked = ended !== null && entry.at.slice(0, 10) >= ended;
      const held = isRevoked
        ? { type: "revoked" as const }
        : { type: place === all.length - 1 ? ("named" as const) : ("unchanged" as const) };
      return {
        at: entry.at,
        to: "Koordination, Stadt Auental",
        scope: entry.bundle.scope,
        seq: entry.bundle.seq,
        held,
        known: isRevoked ? null : known,
        is_confirmed: entry.is_confirmed,
      };
    });
  const [last] = lines;
  const asked = lines.filter((line) => line.held.type === "revoked").at(-1);
  const fact = (line: DisclosureLine) => ({ seq: line.seq, at: line.at, is_confirmed: line.is_confirmed });
  return {
    office: {
      told: last?.known ? { ...fact(last), known: last.known } : null,
      forgetting: asked ? fact(asked) : null,
      next: isNamed ? known : null,
      withheld: isNamed ? null : row.veto ? { veto: row.veto } : consent ? "withdrawn" : "no_consent",
    },
    is_shared: true,
    lines,
  };
}
