import type { Display } from "../backend/types";

/** How it looks before anybody chose. */
export const usualDisplay: Display = { language: "de", theme: "system", size: 100, is_calm: false };

/**
 * What the address says: the window puts it there (`src-tauri/src/display.rs`), so that nothing is drawn before it is
 * known.
 */
export function displayOf(query: URLSearchParams): Display {
  const theme = query.get("theme");
  const size = Number(query.get("size"));
  return {
    language: query.get("lang") === "en" ? "en" : "de",
    theme: theme === "light" || theme === "dark" ? theme : "system",
    size: size >= 100 && size <= 200 ? size : 100,
    is_calm: query.has("calm"),
  };
}

/** Puts on the document what is not said in words: the sheets do the rest. The size is the window's. */
export function showDisplay({ theme, is_calm }: Display): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
  if (is_calm) dataset.calm = "";
  else delete dataset.calm;
}
