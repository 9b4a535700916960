import { StrictMode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { App } from "../app/App";
import { passOnNonce } from "../app/nonce";
import type { Backend } from "../backend/backend";
import { tauri } from "../backend/tauri";
import type { Display } from "../backend/types";
import { startSentences } from "../i18n";
import type { Standing } from "./standing";

/** In a plain browser the pages run on the invented city; in the program on the program. */
async function chooseBackend(query: URLSearchParams): Promise<{ backend: Backend; startsOpen: boolean }> {
  if (__WITH_MEMORY__ && !("isTauri" in globalThis)) {
    const [{ createMemory }, { scenarioOf }] = await Promise.all([
      import("../backend/memory/memory"),
      import("../backend/memory/scenario"),
    ]);
    const scenario = scenarioOf(query);
    return { backend: createMemory(scenario), startsOpen: scenario.unlocked };
  }
  return { backend: tauri, startsOpen: false };
}

/** Draws the interface into the page, in place of the door that stands there. */
export async function begin(
  root: HTMLElement,
  query: URLSearchParams,
  display: Display,
  standing: Standing | null,
): Promise<void> {
  passOnNonce();
  await startSentences(display.language);
  const { backend, startsOpen } = await chooseBackend(query);
  // A door that stands is only taken away for the one that stays. What keeps it from being known is told by the pages.
  const facts = standing ? await backend.caseloadFacts().catch(() => undefined) : undefined;
  // In one go, so that no key falls between the one door and the other.
  flushSync(() => {
    standing?.end();
    createRoot(root).render(
      <StrictMode>
        <App backend={backend} startsOpen={startsOpen} display={display} facts={facts} />
      </StrictMode>,
    );
  });
}
