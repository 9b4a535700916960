import type { ReactNode } from "react";
import { Fault } from "./Fault";

interface Props {
  label: string;
  /** While the focus is in it, keys do what they say on its choices. */
  keys?: boolean;
  /** What is wrong, in words. */
  error?: string | undefined;
  children: ReactNode;
}

/** A line of a form that is filled in by choosing: what it is at the side, what can be chosen beside it. */
export function FormLine({ label, keys = false, error, children }: Props) {
  return (
    <div className="form-line" {...(keys ? { "data-keys": "" } : {})}>
      <p className="field-label" aria-hidden="true">
        {label}
      </p>
      <div className="form-choice">
        {children}
        <Fault of={error} />
      </div>
    </div>
  );
}
