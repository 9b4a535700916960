import { useSyncExternalStore } from "react";

/** As in `shell.css`: below it the rail keeps its icons and the side column goes below. */
const NARROW = "(max-width: 68.75rem)";

/** Whether the window is narrow, or the text so large that it is. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const narrow = matchMedia(NARROW);
      narrow.addEventListener("change", changed);
      return () => narrow.removeEventListener("change", changed);
    },
    () => matchMedia(NARROW).matches,
  );
}
