import type { ReactNode } from "react";

interface Props {
  title: string;
  hint?: ReactNode;
  /** What is chosen with. It says by itself what it is about, so the title is not read twice. */
  children: ReactNode;
}

/** A line of a section: what it is about, and beside it the choice. */
export function Line({ title, hint, children }: Props) {
  return (
    <div className="settings-line">
      <div>
        <p className="field-label">{title}</p>
        {hint ? <p className="hint">{hint}</p> : null}
      </div>
      {children}
    </div>
  );
}
