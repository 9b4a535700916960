import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Tauri opens ui/dist from inside the program; nothing is fetched from elsewhere, so no file is inlined.
export default defineConfig(({ mode }) => ({
  plugins: [
    // react-aria brings its words in thirty languages; the pages speak two.
    { ...optimizeLocales.vite({ locales: ["de", "en"] }), enforce: "pre" },
    react(),
  ],
  define: {
    // The invented city belongs into development and tests, never into the program that is handed out.
    __WITH_MEMORY__: JSON.stringify(mode !== "production"),
  },
  clearScreen: false,
  server: { port: 1420, strictPort: true },
  build: {
    target: ["safari16", "chrome111"],
    outDir: "dist",
    assetsInlineLimit: 0,
    // The parts of the door are read side by side, not one after the other.
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: "happy-dom",
    setupFiles: ["src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 120_000,
  },
}));
