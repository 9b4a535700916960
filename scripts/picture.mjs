// Opens the real window through WebKitWebDriver and saves a picture of it.
//   node picture.mjs PROGRAM DATABASE PICTURE
// It needs a display (xvfb-run gives one) and TAURI_WEBVIEW_AUTOMATION=true in the environment.
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const [program, database, picture] = process.argv.slice(2).map((path) => resolve(path));

/** A port that was free a moment ago, so that two runs on one machine do not meet. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const port = await freePort();
const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "inherit" });

async function call(method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
  return value;
}

/** Asks again until `probe` gives something, for at most `seconds`. */
async function until(what, seconds, probe) {
  let last;
  for (let tries = seconds * 5; tries > 0; tries -= 1) {
    try {
      const found = await probe();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await sleep(200);
  }
  throw new Error(`${what} did not come within ${seconds} seconds`, { cause: last });
}

let session;
try {
  await until("the driver", 20, () => call("GET", "/status"));
  const options = { binary: program, args: ["--db", database] };
  const started = await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  session = `/session/${started.sessionId}`;
  // Painted means: there is a heading or a field, and the fonts are there.
  const painted = "return document.querySelector('h1, input') !== null && document.fonts.status === 'loaded'";
  await until("the first screen", 30, () => call("POST", `${session}/execute/sync`, { script: painted, args: [] }));
  mkdirSync(dirname(picture), { recursive: true });
  writeFileSync(picture, Buffer.from(await call("GET", `${session}/screenshot`), "base64"));
} finally {
  if (session) await call("DELETE", session).catch(() => {});
  driver.kill();
}
