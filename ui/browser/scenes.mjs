// Every screen in every state it has: where it is, and what is done there before it is looked at. A file a screen;
// a new file in scenes/ is found by itself.
import { readdirSync } from "node:fs";

const folder = new URL("scenes/", import.meta.url);
/** What the scenes do, not scenes. */
const STEPS = "steps.mjs";

const files = readdirSync(folder).filter((file) => file !== STEPS);
const modules = await Promise.all(files.sort().map((file) => import(new URL(file, folder))));

export const scenes = modules.flatMap((module) => Object.values(module).flat());
