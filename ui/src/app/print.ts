import type { Backend } from "../backend/backend";

/** The next time the page is painted. */
const painted = () => new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)));

/**
 * Prints the page as it is shown, without the frame around it (`design/print.css`). What is put into the page for
 * printing just before is on the paper too. Whoever offers it names the language of the person on the button.
 */
export async function printPage(backend: Backend): Promise<void> {
  await document.fonts?.ready;
  await painted();
  await backend.programPrint();
}
