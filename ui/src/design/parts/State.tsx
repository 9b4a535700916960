import { CircleCheck, Info, Lock, OctagonAlert, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./Icon";

/** What a state means. Each is a colour, a shape and, from the caller, a word: never a colour alone. */
export type Tone = "danger" | "warning" | "success" | "info" | "kept";

export const shapes = {
  danger: OctagonAlert,
  warning: TriangleAlert,
  success: CircleCheck,
  info: Info,
  kept: Lock,
} as const;

/** How something stands. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`state state-${tone}`}>
      <Icon of={shapes[tone]} />
      {children}
    </span>
  );
}
