import { useEffect } from "react";
import { useBackend } from "../backend/context";

/** What somebody at work does to a page. */
const signs = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
/** Saying it more often than this changes nothing: the program counts in minutes. */
const pauseMs = 10_000;

/** Tells the program that somebody is at work, so that it does not lock itself in the middle of a long note. */
export function useActivity() {
  const backend = useBackend();
  useEffect(() => {
    let isPausing = false;
    let timer = 0;
    const touch = () => {
      if (isPausing) return;
      isPausing = true;
      timer = window.setTimeout(() => {
        isPausing = false;
      }, pauseMs);
      // Refused only when it was locked meanwhile, and then the program says so by itself.
      backend.caseloadTouch().catch(() => {});
    };
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true });
    return () => {
      window.clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, touch);
    };
  }, [backend]);
}
