import type { Veto } from "../../backend/types";
import { Private } from "./Private";

/** Whether where somebody lives is itself a secret. That somebody has no title protects no address. */
export const isGuardedBy = (veto: Veto | null): boolean => veto !== null && veto !== "no_title";

/** Where somebody lives: hidden with the names where the address is protected. */
export function Guarded({ is, children }: { is: boolean; children: string }) {
  return is ? <Private>{children}</Private> : children;
}
