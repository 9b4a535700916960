// Looks at every screen in a real browser: axe finds nothing, nothing is cut off, no policy is broken, the keyboard is
// enough. Pictures of all of it lie in out/ui afterwards.
//   node browser/run.mjs           each scene as plan.mjs says
//   node browser/run.mjs person    the scenes with this in their name, in every dress
//   node browser/run.mjs --all     every scene in every dress
//   node browser/run.mjs keyboard  only the walk by keyboard
//   node browser/run.mjs standing  only the door that stands in the page
import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startBrowser } from "./browser.mjs";
import { walkByKeyboard } from "./keyboard.mjs";
import { axe, change, faults, open } from "./look.mjs";
import { dresses, planOf } from "./plan.mjs";
import { scenes } from "./scenes.mjs";
import { serve } from "./site.mjs";
import { standAtTheDoor } from "./standing.mjs";

const out = join(dirname(fileURLToPath(import.meta.url)), "../../out/ui");
const words = process.argv.slice(2).filter((word) => word !== "--all");
const inAll = words.length > 0 || process.argv.includes("--all");
const isWanted = (name) => words.length === 0 || words.some((word) => name.includes(word));
/** What does not come within this time does not come. */
const PATIENCE_MS = 20_000;

const { address, stop } = await serve(join(out, "site"), { [axe.path]: axe.text });
const browser = await startBrowser();
const waiting = planOf(scenes, { inAll }).filter(({ scene }) => isWanted(scene.name));
const wrong = [];
let looks = 0;

/** Opens a scene in one language and looks at it in each of its dresses. */
async function lookAt(page, { scene, lang, dresses: names }) {
  let worn = names[0];
  const say = (fault) => wrong.push(`${scene.name} (${lang}, ${worn}): ${fault}`);
  const hear = (message) => message.type() === "error" && say(message.text());
  const catchIt = (error) => say(error.message);
  page.on("console", hear).on("pageerror", catchIt);
  try {
    for (worn of names) {
      looks += 1;
      if (worn === names[0]) await open(page, address, scene, lang, dresses[worn]);
      else await change(page, dresses[worn]);
      for (const fault of await faults(page)) say(fault);
      const folder = join(out, `${lang}-${worn}`);
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: join(folder, `${scene.name}.png`) });
    }
  } catch (error) {
    say(error.message.split("\n")[0]);
  }
  page.off("console", hear).off("pageerror", catchIt);
}

/** Takes one scene after the other on a page of its own; opening one for every scene would cost more than looking. */
async function work() {
  const page = await newPage();
  for (let next = waiting.shift(); next; next = waiting.shift()) await lookAt(page, next);
  await page.close();
}

async function newPage() {
  // Colours that fade would be looked at half way.
  const page = await browser.newPage({ locale: "en-US", reducedMotion: "reduce" });
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}
await Promise.all(Array.from({ length: availableParallelism() }, work));

for (const [name, walk] of Object.entries({ keyboard: walkByKeyboard, standing: standAtTheDoor })) {
  if (!isWanted(name)) continue;
  const page = await newPage();
  await walk(page, address).catch((error) => wrong.push(`${name}: ${error.message}`));
  await page.close();
}
await browser.close();
stop();

console.log(`${looks} looks; pictures in out/ui`);
if (wrong.length > 0) {
  console.error(`\n${wrong.join("\n")}\n\n${wrong.length} faults`);
  process.exitCode = 1;
}
