import type { ReactNode } from "react";

/** One sentence and the one next step, in the place of what is not there yet. No drawing. */
export function EmptyState({ children, step }: { children: ReactNode; step?: ReactNode }) {
  return (
    <div className="empty">
      <p>{children}</p>
      {step}
    </div>
  );
}
