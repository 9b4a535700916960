// Start and memory of a window against an empty one, as JSON on standard output.
//   node measure-window.mjs PROGRAM DATABASE EMPTY_PROGRAM
// It needs a display (xvfb-run gives one) and TAURI_WEBVIEW_AUTOMATION=true in the environment.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { basename, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const STARTS = 5;
const SETTLED_MS = 3000;
const [program, database, empty] = process.argv.slice(2).map((path) => resolve(path));

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const port = await freePort();
const driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: ["ignore", "ignore", "inherit"] });

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

async function until(what, seconds, probe) {
  let last;
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await sleep(50)) {
    try {
      const found = await probe();
      if (found) return found;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`${what} did not come within ${seconds} seconds`, { cause: last });
}

/** Every process by its number: parent, name, start in clock ticks since the machine was switched on. */
function processes() {
  const found = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      const name = readFileSync(`/proc/${pid}/comm`, "utf8").trim();
      found.set(Number(pid), { parent: Number(fields[1]), name, ticks: Number(fields[19]) });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/** The process of a program that the driver has started. */
function processOf(path) {
  const name = basename(path).slice(0, 15);
  const mine = [...processes()].filter(([, process]) => process.name === name && process.parent === driver.pid);
  if (mine.length !== 1) throw new Error(`${name}: ${mine.length} processes`);
  return { pid: mine[0][0], ticks: mine[0][1].ticks };
}

/** Proportional set size of a process and all that came of it, in KiB. */
function memory(pid) {
  const all = processes();
  const isOurs = (id) => id === pid || (all.has(id) && isOurs(all.get(id).parent));
  let sum = 0;
  for (const id of [...all.keys()].filter(isOurs)) {
    sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1] ?? 0);
  }
  return sum;
}

const ticksPerSecond = Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));
// Counted from now backwards, because the boot time that /proc tells is rounded to seconds.
const bootedAt = Date.now() - Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000;

// Painted, and what was awaited stands there.
const PAINTED = `
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return paint && document.querySelector(arguments[0]) ? performance.timeOrigin + paint.startTime : null`;

async function start(path, args, awaited) {
  const options = { binary: path, args };
  const started = await call("POST", "/session", {
    capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } },
  });
  const session = `/session/${started.sessionId}`;
  try {
    const painted = await until("the first screen", 30, () =>
      call("POST", `${session}/execute/sync`, { script: PAINTED, args: [awaited] }),
    );
    const { pid, ticks } = processOf(path);
    await sleep(SETTLED_MS);
    return { start_ms: painted - (bootedAt + (ticks * 1000) / ticksPerSecond), pss_kib: memory(pid) };
  } finally {
    await call("DELETE", session).catch(() => {});
  }
}

function middle(looks, fact) {
  return looks.map((look) => look[fact]).sort((one, other) => one - other)[Math.floor(looks.length / 2)];
}

try {
  await until("the driver", 20, () => call("GET", "/status"));
  const looks = { window: [], empty: [] };
  for (let round = 0; round < STARTS; round += 1) {
    looks.window.push(await start(program, ["--db", database], "input"));
    looks.empty.push(await start(empty, [], "p"));
  }
  const result = {};
  for (const [name, all] of Object.entries(looks)) {
    result[name] = { start_ms: middle(all, "start_ms"), pss_kib: middle(all, "pss_kib") };
  }
  console.log(JSON.stringify(result));
} finally {
  driver.kill();
}
