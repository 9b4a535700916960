// Looks at one scene: a picture of it, and what is wrong with it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Opens a scene and does what belongs to it. */
export async function open(page, address, scene, look) {
  const query = new URLSearchParams(scene.query);
  query.set("lang", look.lang);
  query.set("theme", look.theme);
  await page.goto(`${address}?${query}#${scene.at ?? "/"}`);
  await page
    .locator("h1")
    .first()
    .waitFor({ state: "attached" })
    .catch(() => {});
  await page.waitForTimeout(100);
  await scene.act?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(100);
}

/** What axe finds, and what is cut off: nothing may be wider than the window. */
export async function faults(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(async (tags) => {
    // What react-aria announces is told once and names labels that may be gone by now; nobody meets it on the page.
    const where = { exclude: [["[data-live-announcer]"]] };
    const result = await globalThis.axe.run(where, { runOnly: { type: "tag", values: tags } });
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
