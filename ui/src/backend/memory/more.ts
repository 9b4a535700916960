import type { Person, StoryEntry } from "../types";
import { makeId, now, type Resident } from "./world";

const at = (moment: string, what: StoryEntry["what"]): StoryEntry => ({
  key: `told ${makeId()}`,
  at: moment,
  has_time: true,
  device: null,
  what,
});

/** The file was opened. */
export const entered = (moment: string, by_list: boolean) => at(moment, { type: "entered", by_list });

/** What an edit of the fields becomes in the story; nothing where nothing changed. */
export function changed(before: Record<string, unknown>, after: Record<string, unknown>): StoryEntry[] {
  const text = (value: unknown) => (value === undefined || value === null ? "" : String(value));
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, from: text(before[field]), to: text(after[field]) }))
    .filter(({ from, to }) => from !== to);
  return fields.length > 0 ? [at(now, { type: "changed", fields })] : [];
}

/** What else is known of the first invented person: her story has every kind of entry. */
export function tellMore(resident: Resident, child: Resident): void {
  const { fields, stays, languages, spoken } = resident;
  fields.email = "letekidan.g@beispiel.de";
  fields.birth_place = "Keren";
  fields.residence_valid_until = "2027-03-14";
  languages.splice(1, languages.length - 1, "ara", "deu");
  spoken.tir = { level: "native", reads: true };
  spoken.ara = { level: "b1", reads: true };
  spoken.deu = { level: "a1", reads: false };
  stays.push({
    id: makeId(),
    shelter_id: null,
    shelter: "ZUE Weidenbruch",
    room: "B 204",
    from_on: "2026-06-20",
    to_on: "2026-08-14",
  });
  const told = { to: "Koordination, Stadt Auental", is_confirmed: true };
  resident.log.push(
    entered("2026-09-03T11:20:00", true),
    at("2026-09-03T11:45:00", {
      type: "name_added",
      name: { ...(resident.names[1] ?? { given: "", family: "", script: "Ethi" }), id: null, source: "own" },
    }),
    at("2026-09-18T09:05:00", {
      type: "changed",
      fields: [
        { field: "residence_status", from: "ankunftsnachweis", to: "aufenthaltsgestattung" } satisfies Change,
        { field: "residence_valid_until", from: "", to: "2027-03-14" } satisfies Change,
      ],
    }),
    at("2026-10-06T16:10:00", {
      type: "changed",
      fields: [{ field: "phone", from: "0151 5550100", to: "0151 5550142" } satisfies Change],
    }),
    at("2026-09-11T15:40:00", { type: "told", seq: 34, is_update: false, ...told }),
    at("2026-10-09T15:40:00", { type: "told", seq: 38, is_update: true, ...told }),
  );
  child.log.push(entered("2026-09-03T11:20:00", true));
}

type Change = { field: keyof Person; from: string; to: string };
