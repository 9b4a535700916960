import type { ReactNode } from "react";

interface Props {
  label: string;
  /** While the focus is in it, digits choose the kind, letters the topic, and `Eingabe` saves. */
  keys?: boolean;
  /** What is wrong, in words. */
  error?: string | undefined;
  children: ReactNode;
}

/** A line of the note: what it is at the side, what can be chosen beside it. */
export function Line({ label, keys = false, error, children }: Props) {
  return (
    <div className="note-line" {...(keys ? { "data-keys": "" } : {})}>
      <p className="field-label" aria-hidden="true">
        {label}
      </p>
      <div className="note-choice">
        {children}
        {error ? (
          <p className="field-error" role="alert">
            {error}
          </p>
        ) : null}
      </div>
    </div>
  );
}
