/** The button that writes the bundle. */
export const SAVE_ID = "bundle-save";

/** Whether the button may take the focus when it appears: only where nobody is busy with something else. */
export function takesFocus(): boolean {
  const held = document.activeElement;
  return held === null || held === document.body || held.tagName === "H1";
}

/** One key leads to the page, the next one writes: the focus goes to the button, which may be there already or come soon. */
export function goToBundle(navigate: (to: string) => void): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  navigate("/bundle");
  document.getElementById(SAVE_ID)?.focus();
}
