import { readFile } from "node:fs/promises";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { createServer, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { parse } from "./src/screens/handbook/parse.ts";

/**
 * `page.md?page` is the page as it was written and taken apart. That is done here, once, and not in the window at each
 * start, where it took longer than everything else before the door.
 */
const handbookPages: Plugin = {
  name: "handbook-pages",
  enforce: "pre",
  async load(id) {
    const [file = "", query] = id.split("?");
    if (query !== "page") return null;
    this.addWatchFile(file);
    const text = await readFile(file, "utf8");
    return `export default ${JSON.stringify({ text, ...parse(text) })};`;
  },
};

/** The letters of the door are fetched with its sheet, not when the first of them is to be drawn. */
const fontOfTheDoor: Plugin = {
  name: "font-of-the-door",
  transformIndexHtml(_, { bundle = {} }) {
    const latin = Object.keys(bundle).filter((name) => name.includes("noto-sans-latin-wght"));
    return latin.map((name) => ({
      tag: "link",
      attrs: { rel: "preload", as: "font", type: "font/woff2", href: `/${name}`, crossorigin: true },
      injectTo: "head",
    }));
  },
};

/**
 * The locked screen stands in the page as it will look, so that it is seen before the program behind the page is read:
 * that takes longer than the rest of the start. `src/start` puts it up and takes it over.
 */
const doorsInThePage: Plugin = {
  name: "doors-in-the-page",
  apply: "build",
  transformIndexHtml: {
    order: "pre",
    async handler(html) {
      const server = await createServer({
        configFile: false,
        appType: "custom",
        plugins: [react()],
        define: { __WITH_MEMORY__: "false" },
        optimizeDeps: { noDiscovery: true },
        server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      });
      try {
        const { drawDoors } = await server.ssrLoadModule("/src/start/draw.tsx");
        return html.replace("</body>", `${await drawDoors()}\n  </body>`);
      } finally {
        await server.close();
      }
    },
  },
};

// Tauri opens ui/dist from inside the program; nothing is fetched from elsewhere, so no file is inlined.
export default defineConfig(({ mode }) => ({
  plugins: [
    // react-aria brings its words in thirty languages; the pages speak two.
    { ...optimizeLocales.vite({ locales: ["de", "en"] }), enforce: "pre" },
    react(),
    handbookPages,
    fontOfTheDoor,
    doorsInThePage,
  ],
  define: {
    // The invented city belongs into development and tests, never into the program that is handed out.
    __WITH_MEMORY__: JSON.stringify(mode !== "production"),
  },
  // Pages of sheets for the invented city.
  assetsInclude: ["**/*.json.gz", "**/*.json.gz?inline"],
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
    // Reading all parts anew for every file took as long as the tests. `show` begins each test with a city of its own.
    isolate: false,
  },
}));
