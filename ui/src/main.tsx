import "./design/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { displayOf, showDisplay } from "./app/display";
import { passOnNonce } from "./app/nonce";
import type { Backend } from "./backend/backend";
import { tauri } from "./backend/tauri";
import { startSentences } from "./i18n";

/** In a plain browser the pages run on the invented city; in the program on the program. */
async function chooseBackend(query: URLSearchParams): Promise<{ backend: Backend; startsOpen: boolean }> {
  if (__WITH_MEMORY__ && !("isTauri" in globalThis)) {
    const [{ createMemory }, { scenarioOf }] = await Promise.all([
      import("./backend/memory/memory"),
      import("./backend/memory/scenario"),
    ]);
    const scenario = scenarioOf(query);
    return { backend: createMemory(scenario), startsOpen: scenario.unlocked };
  }
  return { backend: tauri, startsOpen: false };
}

const root = document.getElementById("root");
if (root) {
  passOnNonce();
  const query = new URLSearchParams(location.search);
  const display = displayOf(query);
  showDisplay(display);
  await startSentences(display.language);
  const { backend, startsOpen } = await chooseBackend(query);
  createRoot(root).render(
    <StrictMode>
      <App backend={backend} startsOpen={startsOpen} display={display} />
    </StrictMode>,
  );
}
