import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import "./paper.css";

/** What comes out on paper, alone and never on the screen. It is never written to a file on the way. */
export function Paper({ children }: { children: ReactNode }) {
  return createPortal(<div className="paper">{children}</div>, document.body);
}
