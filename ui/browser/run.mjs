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

async function lookAt({ look, scene }) {
  const [width, height] = look.size;
  const label = look.name ?? `${width}x${height}`;
  const folder = join(out, `${look.lang}-${look.theme}-${label}`);
  mkdirSync(folder, { recursive: true });
  const page = await browser.newPage({
    viewport: { width, height },
    locale: "en-US",
    forcedColors: look.forcedColors ?? "none",
  });
  page.setDefaultTimeout(PATIENCE_MS);
  const say = (fault) => wrong.push(`${scene.name} (${look.lang}, ${look.theme}, ${label}): ${fault}`);
  page.on("console", (message) => message.type() === "error" && say(message.text()));
  page.on("pageerror", (error) => say(error.message));
  try {
    looked += 1;
    await open(page, address, scene, look);
    for (const fault of await faults(page)) say(fault);
    await page.screenshot({ path: join(folder, `${scene.name}.png`) });
  } catch (error) {
    say(error.message.split("\n")[0]);
  }
  await page.close();
}

/** Takes one look after the other; two of them at a time keep both cores of a small machine at work. */
async function work() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await lookAt(next);
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
