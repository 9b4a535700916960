import { createContext, type ReactNode, useContext, useMemo } from "react";

interface Discreet {
  /** Names and what is told about people are hidden: somebody looks over the shoulder. */
  is: boolean;
  set: (is: boolean) => void;
}

// Parts that are shown without a frame, as in their own tests, hide nothing.
const DiscreetContext = createContext<Discreet>({ is: false, set: () => {} });

/** Whether names are hidden on the screen, and how to change that. */
export const useDiscreet = (): Discreet => useContext(DiscreetContext);

export function DiscreetProvider({ is, set, children }: Discreet & { children: ReactNode }) {
  const discreet = useMemo(() => ({ is, set }), [is, set]);
  return <DiscreetContext value={discreet}>{children}</DiscreetContext>;
}
