// Looks at one scene: opens it, dresses it, and says what is wrong with it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** axe, served beside the pages: so the browser compiles it once and not for every look. */
export const axe = {
  path: "/axe.js",
  text: readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js")),
};
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** Where nothing has changed for so long, nothing is under way. */
const QUIET_MS = 60;
/** A page that never comes to rest is looked at all the same. */
const RESTLESS_MS = 5_000;

/** Opens a scene in a dress and does what belongs to it. */
export async function open(page, address, scene, lang, dress) {
  const query = new URLSearchParams(scene.query);
  query.set("lang", lang);
  query.set("theme", dress.theme);
  // The page keeps nothing; a name of its own makes sure that it is read anew, also where only its place differs.
  query.set("scene", scene.name);
  await wear(page, dress);
  await page.goto(`${address}?${query}#${scene.at ?? "/"}`);
  await page.locator("h1").first().waitFor({ state: "attached" });
  await settle(page);
  await scene.act?.(page);
  await settle(page);
}

/** Puts the open page into another dress, as the settings, the window and the system do it. */
export async function change(page, dress) {
  await wear(page, dress);
  await page.evaluate((theme) => {
    document.documentElement.dataset.theme = theme;
  }, dress.theme);
  await settle(page);
}

async function wear(page, { size: [width, height], forcedColors = "none" }) {
  await page.emulateMedia({ forcedColors });
  await page.setViewportSize({ width, height });
}

/** Waits until the fonts are there and the page has been left alone for a moment. */
const settle = (page) =>
  page.evaluate(
    ([quiet, restless]) =>
      new Promise((done) => {
        const end = () => {
          watch.disconnect();
          document.fonts.ready.then(() => requestAnimationFrame(() => done()));
        };
        setTimeout(end, restless);
        let timer = setTimeout(end, quiet);
        const watch = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(end, quiet);
        });
        watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      }),
    [QUIET_MS, RESTLESS_MS],
  );

/** What axe finds, and what is cut off: nothing may be wider than the window. */
export async function faults(page) {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ url: axe.path });
  const found = await page.evaluate(async (tags) => {
    // What react-aria announces is told once and names labels that may be gone by now; nobody meets it on the page.
    const where = { exclude: [["[data-live-announcer]"]] };
    const result = await globalThis.axe.run(where, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
    return result.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`,
    );
  }, tags);
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth > room
      ? [`the page is ${document.documentElement.scrollWidth} wide in a window of ${room}`]
      : [];
  });
  return [...found, ...wide];
}
