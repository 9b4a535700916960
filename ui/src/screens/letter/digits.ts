import type { KeyboardEvent } from "react";

/** The digits of the choices of a line, in their order; a tenth and further ones have none. */
export const digitAt = (place: number): string | undefined => (place < 9 ? String(place + 1) : undefined);

/**
 * A digit chooses in the line that has the focus and goes on to the next line: a letter that everybody knows takes as many
 * keys as it has lines. In a text a digit is a digit.
 */
export function chooseByDigit(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  const line = target.closest(".form-line");
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!line || !isPlain || !/^[1-9]$/.test(event.key) || target.matches("input, textarea")) return;
  const choices = [...line.querySelectorAll<HTMLElement>("button")];
  const choice = choices.find((one) => one.querySelector("kbd")?.textContent === event.key);
  if (!choice) return;
  event.preventDefault();
  if (choice.getAttribute("aria-checked") !== "true" && choice.getAttribute("aria-pressed") !== "true") {
    choice.click();
  }
  // What was chosen may bring lines that were not there before.
  setTimeout(() => goOn(line));
}

function goOn(line: Element): void {
  const lines = [...(line.parentElement?.querySelectorAll(".form-line") ?? [])];
  const next = lines[lines.indexOf(line) + 1];
  const first = next?.querySelector<HTMLElement>(
    "input:not([type=hidden]), [tabindex='0'], button:not([tabindex='-1'])",
  );
  first?.focus();
}
