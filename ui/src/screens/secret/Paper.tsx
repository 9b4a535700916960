import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import "./paper.css";

/** What comes out on paper, alone and never on the screen. It is never written to a file on the way. */
export function Paper({ children }: { children: ReactNode }) {
  return createPortal(<div className="paper">{children}</div>, document.body);
}

/** Waits until a paper is in the page, so that none is printed before it is there. */
export async function paperShown(): Promise<void> {
  for (let tries = 0; tries < 100 && !document.querySelector(".paper"); tries += 1) {
    await new Promise((ready) => setTimeout(ready, 10));
  }
}
