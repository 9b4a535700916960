// The program as the package installs it, started by somebody who has never used it.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { clear, pictures } from "./city.mjs";
import { Window } from "./driver.mjs";

const program = process.env.ANKOMMEN_INSTALLED;
const home = mkdtempSync(join(tmpdir(), "ankommen-installed-"));
let window;

after(async () => {
  await window?.close();
  await clear(home);
});

test("a program that was just installed greets whoever starts it, and has written no database", async () => {
  const own = (name) => join(home, name);
  window = await Window.open(program, [], {
    XDG_CACHE_HOME: own("cache"),
    XDG_CONFIG_HOME: own("config"),
    XDG_DATA_HOME: own("data"),
  });
  await window.reads("Willkommen", 60).finally(() => window.picture(join(pictures, "installed.png")));
  assert.equal(existsSync(own("data/de.ankommen.desktop/caseload.db")), false);
});
