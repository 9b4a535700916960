// Whoever wrote a part of the program is named in it.
import { execFileSync } from "node:child_process";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("every library of the window is in the list of licences that it shows", () => {
  const script = join(dirname(fileURLToPath(import.meta.url)), "../../scripts/list-licences.mjs");
  execFileSync("node", [script, "--check"], { stdio: ["ignore", "inherit", "inherit"] });
});
