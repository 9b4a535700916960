import type { Backend, BackendEvent } from "../backend";
import { Failure } from "../failure";
import type { CaseloadFact, ErrorCode, RecoveryState, Seat, Status, Who } from "../types";
import type { Scenario } from "./scenario";
import { guessStrength } from "./strength";

/** The password of the invented city. */
export const memoryPassword = "ankommen";

/** The recovery sheet of the invented city. */
export const memoryCode = ["1111-1111-1111-MBZP", "YYYY-YYYY-YYYY-7KDT", "0123-4567-89AB-0X1Z"];

/** How it stands with the way in; changed in place. */
export interface Door {
  isOpen: boolean;
  exists: boolean;
  isExploring: boolean;
  seat: Seat;
  who: Who;
  password: string;
  recovery: RecoveryState;
  hasRecovery: boolean;
  /** What is wrong with the database. */
  trouble: ErrorCode | null;
}

/** What is seen of a database without its password. */
const seenClosed: ErrorCode[] = ["database_lost", "database_damaged", "slots_damaged", "database_newer"];

/** Who works in the invented city. */
const people: Record<Seat, Who> = {
  worker: { worker: "Ines Falkenhag", unit_label: "Raum Nord", employer: "Caritas" },
  office: { worker: "Ruth Amselgrund", unit_label: "Koordination", employer: "Stadt Auental, Sozialamt" },
};

/** The way in as it stands at the beginning. */
export function makeDoor(scenario: Scenario): Door {
  const recovery = scenario.sheet;
  return {
    isOpen: scenario.unlocked,
    exists: !scenario.first,
    isExploring: false,
    seat: scenario.seat,
    who: people[scenario.seat],
    password: memoryPassword,
    recovery,
    hasRecovery: recovery !== "none",
    trouble: scenario.trouble,
  };
}

type Verbs =
  | "caseloadFacts"
  | "caseloadCreate"
  | "caseloadRecover"
  | "caseloadExplore"
  | "caseloadLeave"
  | "caseloadUnlock"
  | "caseloadLock"
  | "passwordStrength"
  | "passwordChange"
  | "recoveryCheck"
  | "recoveryMake"
  | "recoveryConfirm"
  | "identityEdit";

interface Given {
  door: Door;
  wait: () => Promise<unknown>;
  verb: <Result>(run: () => Result) => Promise<Result>;
  status: () => Status;
  tell: (event: BackendEvent) => void;
}

/** The ways in, and what closes them. */
export function doorVerbs({ door, wait, verb, status, tell }: Given): Pick<Backend, Verbs> {
  const open = () => {
    door.isOpen = true;
    return status();
  };
  const fact = (): CaseloadFact => ({
    name: door.seat === "office" ? "koordination.db" : "raum-nord.db",
    exists: (door.exists || door.isExploring) && door.trouble !== "database_lost",
    trouble: door.trouble && seenClosed.includes(door.trouble) ? door.trouble : null,
    has_recovery: door.hasRecovery,
    demo_password: door.isExploring ? memoryPassword : null,
    is_exploring: door.isExploring,
  });
  const refuseWeak = (password: string) => {
    const { is_enough, reason } = guessStrength(password, Object.values(door.who));
    if (is_enough) return;
    const code = reason === "too_short" ? "password_too_short" : "password_weak";
    throw new Failure({ code, params: reason === "too_short" ? { limit: "10" } : {} });
  };
  return {
    caseloadFacts: async () => fact(),
    async caseloadCreate(seat, who, password) {
      await wait();
      if (door.exists) throw new Failure({ code: "database_exists", params: {} });
      refuseWeak(password);
      Object.assign(door, { exists: true, seat, who, password, recovery: "none", hasRecovery: false });
      return open();
    },
    async caseloadUnlock(password) {
      await wait();
      if (password !== door.password) throw new Failure({ code: "wrong_password", params: {} });
      if (door.trouble) throw new Failure({ code: door.trouble, params: {} });
      return open();
    },
    async caseloadRecover(code, password) {
      await wait();
      compare(code);
      refuseWeak(password);
      door.password = password;
      return open();
    },
    async caseloadExplore(seat) {
      for (const done of [0, 40, 80]) tell({ type: "inventing", done, of: 100 });
      await wait();
      Object.assign(door, { isExploring: true, seat, who: people[seat], password: memoryPassword });
      return open();
    },
    async caseloadLeave() {
      Object.assign(door, { isExploring: false, isOpen: false });
      tell({ type: "locked" });
      return fact();
    },
    async caseloadLock() {
      door.isOpen = false;
    },
    passwordStrength: async (password, about) => guessStrength(password, about),
    passwordChange: (old, next) =>
      verb(() => {
        if (old !== door.password) throw new Failure({ code: "wrong_password", params: {} });
        refuseWeak(next);
        door.password = next;
      }),
    async recoveryCheck(code) {
      await wait();
      compare(code);
    },
    recoveryMake: () =>
      verb(() => {
        if (!door.hasRecovery) Object.assign(door, { hasRecovery: true, recovery: "unproven" });
        return memoryCode;
      }),
    recoveryConfirm: (code) =>
      verb(() => {
        compare(code);
        door.recovery = "proven";
      }),
    identityEdit: (who) =>
      verb(() => {
        door.who = who;
      }),
  };
}

/** Whether somebody typed the sheet; where not, the lines and groups that differ. */
function compare(typed: string) {
  const signs = (text: string) => text.replace(/[^0-9a-z]/gi, "").toUpperCase();
  const lines = typed.split("\n").map(signs);
  const places = memoryCode.flatMap((line, index) => {
    const wanted = signs(line);
    const given = lines[index] ?? "";
    if (given === wanted) return [];
    const groups = [0, 1, 2, 3].filter(
      (group) => given.slice(group * 4, group * 4 + 4) !== wanted.slice(group * 4, group * 4 + 4),
    );
    const [group] = groups;
    return [{ line: index + 1, group: groups.length === 1 && group !== undefined ? group + 1 : null }];
  });
  if (places.length === memoryCode.length) throw new Failure({ code: "wrong_recovery_code", params: {} });
  if (places.length === 0) return;
  throw new Failure({
    code: "recovery_mistyped",
    params: {
      lines: places.map(({ line }) => line).join(", "),
      places: places.map(({ line, group }) => (group ? `${line}.${group}` : line)).join(", "),
    },
  });
}
