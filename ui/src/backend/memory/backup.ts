import { Failure } from "../failure";
import type { BackupDone, BackupList, BackupPlace, BackupState, BackupView, CheckReport } from "../types";
import { now, today } from "./world";

/** How the backups of the invented city stand. Real ones need a second place; invented people need none. */
export type BackupScenario = "fine" | "none" | "same_disk" | "overdue" | "away";

/** The backups of the invented city. */
export interface MemoryBackups {
  state(): { backup: BackupState; backed_up_at: string | null };
  list(): BackupList;
  choose(): BackupPlace;
  forget(): void;
  make(): BackupDone;
  verify(name: string): CheckReport;
  /** What lies beside the database. */
  own(): BackupView[];
}

function view(
  at: BackupView["at"],
  made_at: string,
  reason: BackupView["reason"],
  bytes = 6_291_456,
): BackupView {
  const stamp = made_at.slice(0, 19).replaceAll(":", "").replace("T", "-");
  return {
    name: `ankommen-${stamp}-3f2a9c1e.ankommen-backup`,
    at,
    made_at,
    reason,
    bytes,
    is_of_this: true,
    refused: null,
  };
}

/** A backup that somebody carried here on a stick. */
export const pickedBackup = (): BackupView => ({
  ...view("chosen", `${today}T08:11:00`, "daily"),
  is_of_this: null,
});

/** Makes them. */
export function memoryBackups(scenario: BackupScenario): MemoryBackups {
  const own = [
    view("own", `${today}T08:11:00`, "daily"),
    view("own", "2026-12-10T16:20:00", "import"),
    view("own", "2026-12-10T08:02:00", "daily"),
    view("own", "2026-12-04T08:20:00", "daily", 6_102_000),
    {
      ...view("own", "2026-11-28T09:00:00", null, 410_000),
      made_at: null,
      refused: "backup_damaged" as const,
    },
  ];
  const newest = scenario === "overdue" ? "2026-12-01T08:15:00" : `${today}T08:11:30`;
  let place: BackupPlace | null =
    scenario === "none"
      ? null
      : {
          folder: "Sicherungen",
          is_reachable: scenario !== "away",
          is_same_disk: scenario === "same_disk",
          newest_at: newest,
        };
  const second = scenario === "none" || scenario === "away" ? [] : [view("second", newest, "daily")];
  const away = { code: "backup_place_away" as const, params: {} };
  return {
    state: () => ({
      backup: place === null ? "no_place" : scenario === "overdue" || !place.newest_at ? "overdue" : "fine",
      backed_up_at: place?.newest_at ?? null,
    }),
    list: () => ({
      own,
      second,
      second_failed: place && !place.is_reachable ? away : null,
      place,
      kept_days: 60,
    }),
    choose() {
      place = {
        folder: "Stick blau",
        is_reachable: scenario !== "away",
        is_same_disk: scenario === "same_disk",
        newest_at: null,
      };
      return place;
    },
    forget() {
      place = null;
      second.length = 0;
    },
    make() {
      const made = view("own", now, "asked");
      own.unshift(made);
      if (!place?.is_reachable) {
        return { own: made, second: null, second_failed: place ? away : null, place };
      }
      place = { ...place, newest_at: now };
      const copy = view("second", now, "asked");
      second.unshift(copy);
      return { own: made, second: copy, second_failed: null, place };
    },
    verify(name) {
      const found = [...own, ...second].find((backup) => backup.name === name);
      if (!found) throw new Failure({ code: "file_missing", params: {} });
      if (found.refused) throw new Failure({ code: found.refused, params: {} });
      return { is_sound: true, operations: 12_480, rows: 3_214, contents: 4, findings: [] };
    },
    own: () => own.map((backup) => ({ ...backup, is_of_this: null })),
  };
}
