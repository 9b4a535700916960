/** The first field at which something is wrong takes the focus: in a long form it may be out of sight. */
export function toFirstWrong(fields: HTMLElement | null): void {
  // Only after what is wrong has been shown.
  requestAnimationFrame(() => {
    const choice = fields?.querySelector("[role=alert]")?.parentElement;
    const wrong = fields?.querySelector<HTMLElement>("[aria-invalid=true]");
    const field =
      choice?.querySelector<HTMLElement>("[role=radio]") ?? choice?.querySelector("input") ?? wrong;
    field?.focus();
    // With what is said below it.
    field?.closest(".form-line")?.scrollIntoView?.({ block: "nearest" });
  });
}
