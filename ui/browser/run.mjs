// Looks at every screen in a real browser: axe finds nothing, nothing is cut off, no policy is broken, the keyboard is
// enough. Pictures of all of it lie in out/ui afterwards.
//   node browser/run.mjs [part of a scene's name, or keyboard]
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./browser.mjs";
import { walkByKeyboard } from "./keyboard.mjs";
import { faults, open } from "./look.mjs";
import { looks, scenes } from "./scenes.mjs";
import { serve } from "./site.mjs";

const out = join(dirname(fileURLToPath(import.meta.url)), "../../out/ui");
const wanted = process.argv[2] ?? "";
const { address, stop } = await serve(join(out, "site"));
const browser = await startBrowser();
const wrong = [];
let looked = 0;
/** What does not come within this time does not come. */
const PATIENCE_MS = 20_000;

const waiting = looks.flatMap((look) =>
  scenes
    .filter((scene) => scene.name.includes(wanted) && (look.only?.test(scene.name) ?? true))
    .map((scene) => ({ look, scene })),
);

const labelOf = ({ name, size }) => name ?? size.join("x");
const folderOf = (look) => join(out, `${look.lang}-${look.theme}-${labelOf(look)}`);

async function lookAt(page, { look, scene }) {
  const say = (fault) =>
    wrong.push(`${scene.name} (${look.lang}, ${look.theme}, ${labelOf(look)}): ${fault}`);
  const hear = (message) => message.type() === "error" && say(message.text());
  const catchIt = (error) => say(error.message);
  page.on("console", hear).on("pageerror", catchIt);
  try {
    looked += 1;
    await open(page, address, scene, look);
    for (const fault of await faults(page)) say(fault);
    await page.screenshot({ path: join(folderOf(look), `${scene.name}.png`) });
  } catch (error) {
    say(error.message.split("\n")[0]);
  }
  page.off("console", hear).off("pageerror", catchIt);
  // The page keeps nothing; leaving it makes sure that the next one is read anew, also where only its place differs.
  await page.goto("about:blank");
}

/** A page for one look; opening one for every scene would cost more than looking at it. */
async function pageFor(look) {
  mkdirSync(folderOf(look), { recursive: true });
  const [width, height] = look.size;
  const page = await browser.newPage({
    viewport: { width, height },
    locale: "en-US",
    forcedColors: look.forcedColors ?? "none",
  });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Takes one look after the other; two of them at a time keep both cores of a small machine at work. */
async function work() {
  let [at, page] = [null, null];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (next.look !== at) {
      await page?.close();
      page = await pageFor(next.look);
      at = next.look;
    }
    await lookAt(page, next);
  }
  await page?.close();
}
await Promise.all([work(), work()]);

if (!wanted || wanted === "keyboard") {
  const page = await browser.newPage({ viewport: { width: 1366, height: 860 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await walkByKeyboard(page, address).catch((error) => wrong.push(`by keyboard: ${error.message}`));
}
await browser.close();
stop();

console.log(`${looked} looks; pictures in out/ui`);
if (wrong.length > 0) {
  console.error(`\n${wrong.join("\n")}\n\n${wrong.length} faults`);
  process.exitCode = 1;
}
