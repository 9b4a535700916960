import type { BackupRestore, BackupView } from "../../backend/types";

/** What opens a backup. */
export type Opener = "password" | "sheet";

/** What is typed to bring a backup back. */
export interface Typed {
  opener: Opener;
  password: string;
  code: string;
  fresh: string;
  again: string;
}

/** Shortest password, in characters; the program refuses shorter ones too. */
const SHORTEST = 10;

/** What is wrong, by the field where it is said. */
export type Wrong = Partial<
  Record<keyof Typed, "password_missing" | "code_missing" | "fresh_short" | "again_differs">
>;

/** What is wrong with what was typed, before the program is asked. */
export function wrongIn(typed: Typed): Wrong {
  if (typed.opener === "password") return typed.password === "" ? { password: "password_missing" } : {};
  return {
    ...(typed.code.trim() === "" ? { code: "code_missing" as const } : {}),
    ...([...typed.fresh].length < SHORTEST ? { fresh: "fresh_short" as const } : {}),
    ...(typed.fresh !== typed.again ? { again: "again_differs" as const } : {}),
  };
}

/** What the program is asked. */
export function toRestore(backup: BackupView, typed: Typed, mayMoveAside: boolean): BackupRestore {
  const bySheet = typed.opener === "sheet";
  return {
    at: backup.at,
    name: backup.name,
    password: bySheet ? typed.fresh : typed.password,
    recovery_code: bySheet ? typed.code : null,
    may_move_aside: mayMoveAside,
  };
}
