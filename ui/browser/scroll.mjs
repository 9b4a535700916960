// How long the longest script task is while ten thousand people are scrolled, walked through and filtered, in Chromium.
// Prints one line of JSON: milliseconds by the clock, and on the processor alone, which other programs do not lengthen.
// Nothing here passes or fails.
//   npm run scroll            builds the pages first
//   node browser/scroll.mjs   on pages that are built
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./browser.mjs";
import { serve } from "./site.mjs";

const PEOPLE = 10_000;
const site = join(dirname(fileURLToPath(import.meta.url)), "../../out/ui/site");

/** The longest task of the page's main thread while `work` is done, from a trace: script, style, layout and paint. */
async function longestTask(page, work) {
  await browser.startTracing(page, {
    categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await work();
  return longestIn(JSON.parse((await browser.stopTracing()).toString()).traceEvents);
}

/** `RunTask` of the thread on which the scripts of the page run. */
function longestIn(events) {
  const scripts = new Map();
  for (const event of events) {
    if (!["FunctionCall", "EventDispatch", "FireAnimationFrame"].includes(event.name)) continue;
    const thread = `${event.pid}/${event.tid}`;
    scripts.set(thread, (scripts.get(thread) ?? 0) + 1);
  }
  const [main] = [...scripts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const tasks = events.filter(
    (event) => event.name === "RunTask" && event.ph === "X" && `${event.pid}/${event.tid}` === main,
  );
  if (tasks.length === 0) throw new Error("the trace holds no task of the page");
  const longest = (time) => Math.round(Math.max(...tasks.map(time)) / 100) / 10;
  return { ms: longest((task) => task.dur ?? 0), cpu_ms: longest((task) => task.tdur ?? 0) };
}

const { address, stop } = await serve(site);
const browser = await startBrowser();
const page = await browser.newPage({ viewport: { width: 1366, height: 860 }, locale: "de-DE" });
await page.goto(`${address}?unlocked&lang=de&theme=light&many=${PEOPLE}#/people`);
const list = page.getByRole("grid", { name: "Liste der Menschen" });
await list.getByRole("row").first().waitFor();
await page.waitForTimeout(1000);

const box = await list.boundingBox();
await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
const wheel = async () => {
  // A wheel turned hard, a frame each: through all of it and half way back.
  for (let turn = 0; turn < 150; turn += 1) {
    await page.mouse.wheel(0, turn < 100 ? 5_000 : -5_000);
    await page.evaluate(() => new Promise((ready) => requestAnimationFrame(ready)));
  }
};
const slowly = async () => {
  for (let turn = 0; turn < 100; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.evaluate(() => new Promise((ready) => requestAnimationFrame(ready)));
  }
};
const keys = async () => {
  await list.getByRole("row").first().focus();
  for (const key of [
    "End",
    "Home",
    ...Array(20).fill("PageDown"),
    ...Array(40).fill("ArrowDown"),
    "m",
    "o",
    " ",
  ]) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((ready) => requestAnimationFrame(ready)));
  }
};
const press = (role, name) => async () => {
  await page.getByRole(role, { name }).click();
  await page.waitForTimeout(400);
};
const found = {
  people: Number(await list.getAttribute("aria-rowcount")),
  scroll: await longestTask(page, wheel),
  scroll_slowly: await longestTask(page, slowly),
  keys: await longestTask(page, keys),
  filter: await longestTask(page, press("radio", /Papiere laufen ab/)),
  filter_back: await longestTask(page, press("radio", /^Alle/)),
  sort: await longestTask(page, press("radio", "Unterkunft, Zimmer")),
  group: await longestTask(page, press("button", "nach Haushalt")),
  scroll_groups: await longestTask(page, wheel),
};
await browser.close();
stop();
console.log(JSON.stringify(found));
