import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { clear } from "./city.mjs";

test("a folder that another program still writes into is gone once that program has ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "ankommen-clear-"));
  const cache = join(folder, "cache");
  const write = `
    const { mkdirSync, writeFileSync } = require("node:fs");
    mkdirSync(process.argv[1]);
    console.log("begun");
    const until = Date.now() + 1000;
    for (let n = 0; Date.now() < until; n++) try { writeFileSync(process.argv[1] + "/" + n, ""); } catch { break; }`;
  const writer = spawn(process.execPath, ["--eval", write, cache], { stdio: ["ignore", "pipe", "inherit"] });
  await once(writer.stdout, "data");
  await clear(folder);
  assert.equal(existsSync(folder), false);
});
