import type { ReactNode } from "react";

/** A picture of a key, beside the words that screen readers read. */
export function Keycap({ children }: { children: ReactNode }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a kbd takes no focus
  return <kbd aria-hidden="true">{children}</kbd>;
}
