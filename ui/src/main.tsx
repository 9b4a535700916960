import "./design/index.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { passOnNonce } from "./app/nonce";
import { showTheme, type Theme } from "./app/theme";
import type { Backend } from "./backend/backend";
import { tauri } from "./backend/tauri";
import { type Language, startSentences } from "./i18n";

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
  const theme = query.get("theme");
  if (theme) showTheme(theme as Theme);
  await startSentences(query.get("lang") === "en" ? ("en" satisfies Language) : "de");
  const { backend, startsOpen } = await chooseBackend(query);
  createRoot(root).render(
    <StrictMode>
      <App backend={backend} startsOpen={startsOpen} />
    </StrictMode>,
  );
}
