import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from "react";

interface Discreet {
  /** Names and what is told about people are hidden: somebody looks over the shoulder. */
  is: boolean;
  /** Hidden because somebody wants it, not because it is not known yet. */
  isMarked: boolean;
  set: (is: boolean) => void;
}

// Parts that are shown without a frame, as in their own tests, hide nothing.
const DiscreetContext = createContext<Discreet>({ is: false, isMarked: false, set: () => {} });

/** Whether names are hidden on the screen, and how to change that. */
export const useDiscreet = (): Discreet => useContext(DiscreetContext);

interface Props {
  /** As this device remembers it; `null` until that is read. */
  wanted: boolean | null;
  /** Remembers it, over the lock and the next start. */
  keep: (is: boolean) => void;
  children: ReactNode;
}

/**
 * Hides at once, and has it remembered behind that: nobody who looks over the shoulder waits for a disk. What is
 * remembered, or changed in the settings, holds from then on.
 */
export function DiscreetProvider({ wanted, keep, children }: Props) {
  const [chosen, setChosen] = useState(wanted);
  const [remembered, setRemembered] = useState(wanted);
  if (remembered !== wanted) {
    setRemembered(wanted);
    setChosen(wanted);
  }
  const latest = useRef(keep);
  latest.current = keep;
  const discreet = useMemo(
    () => ({
      // Nobody's name is drawn before it is known whether names are hidden.
      is: chosen ?? true,
      isMarked: chosen === true,
      set: (next: boolean) => {
        setChosen(next);
        latest.current(next);
      },
    }),
    [chosen],
  );
  return <DiscreetContext value={discreet}>{children}</DiscreetContext>;
}

/** So long something stays in sight that somebody wants to look at while names are hidden. */
const MOMENT_MS = 10_000;

/** Shows what is hidden inside of it while `is`, and nothing beside it. */
export function Uncovered({ is, children }: { is: boolean; children: ReactNode }) {
  const discreet = useDiscreet();
  const uncovered = useMemo(() => (is ? { ...discreet, is: false } : discreet), [is, discreet]);
  return <DiscreetContext value={uncovered}>{children}</DiscreetContext>;
}

/** Whether one thing is looked at: for a moment, then it is hidden again by itself. */
export function useMoment(): [is: boolean, set: (is: boolean) => void] {
  const [isOn, setOn] = useState(false);
  const { is } = useDiscreet();
  const isLooked = is && isOn;
  useEffect(() => {
    if (!isLooked) return;
    const timer = setTimeout(() => setOn(false), MOMENT_MS);
    return () => clearTimeout(timer);
  }, [isLooked]);
  // What was looked at the last time is not open the next time that names are hidden.
  useEffect(() => {
    if (!is) setOn(false);
  }, [is]);
  return [isLooked, setOn];
}
