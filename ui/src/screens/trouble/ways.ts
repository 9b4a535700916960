import {
  Clock,
  DatabaseBackup,
  FileWarning,
  FolderX,
  HardDrive,
  KeyRound,
  type LucideIcon,
  PackagePlus,
  ShieldAlert,
} from "lucide-react";
import type { ErrorCode } from "../../backend/types";
import type { de } from "../../i18n/de";

/** What can be done about a trouble. */
export interface Ways {
  icon: LucideIcon;
  /** `trouble.<title>.title` and its steps. */
  words: keyof typeof de.trouble.of;
  /** Looking again may help: a drive is connected, a window closed. */
  again: boolean;
  /** A backup helps. */
  restore: boolean;
  /** What lies there is moved aside for the backup. */
  movesAside: boolean;
}

const ways: Partial<Record<ErrorCode, Ways>> = {
  database_lost: { icon: FolderX, words: "lost", again: true, restore: true, movesAside: false },
  database_damaged: { icon: FileWarning, words: "damaged", again: true, restore: true, movesAside: true },
  slots_damaged: { icon: KeyRound, words: "slots", again: true, restore: true, movesAside: true },
  database_newer: { icon: PackagePlus, words: "newer", again: true, restore: false, movesAside: false },
  database_busy: { icon: Clock, words: "busy", again: true, restore: false, movesAside: false },
  read_only: { icon: ShieldAlert, words: "read_only", again: true, restore: false, movesAside: false },
  disk_full: { icon: HardDrive, words: "full", again: true, restore: false, movesAside: false },
};
const anything: Ways = { icon: DatabaseBackup, words: "other", again: true, restore: true, movesAside: true };

/** What can be done about the trouble of this code. */
export const waysOf = (code: ErrorCode): Ways => ways[code] ?? anything;
