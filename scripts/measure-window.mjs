// Start and memory of a window against an empty one, as JSON on standard output.
//   node measure-window.mjs PROGRAM DATABASE EMPTY_PROGRAM
// The released program lets nothing drive its web view, so what is looked at is the screen: a virtual one (Xvfb) that
// lies in a file. Needs a message bus (dbus-run-session gives one).
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const STARTS = 5;
const LOOK_EVERY_MS = 8;
/** A screen on which nothing happened for so long is as it will be. */
const SETTLED_MS = 2500;
const PATIENCE_MS = 30_000;
/** So many pixels in a thousand may still change: the number of the version comes last. */
const RESTLESS = 2;
const [program, database, empty] = process.argv.slice(2).map((path) => resolve(path));
const place = mkdtempSync(join(tmpdir(), "measure-window-"));

/** The virtual screen: its display, and how to look at it. */
async function openScreen() {
  const xvfb = spawn("Xvfb", ["-displayfd", "3", "-fbdir", place, "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const display = await new Promise((found, failed) => {
    xvfb.on("error", failed);
    xvfb.on("exit", () => failed(new Error("Xvfb has ended")));
    xvfb.stdio[3].on("data", (number) => found(`:${number.toString().trim()}`));
  });
  return { xvfb, display, look: () => readFileSync(join(place, "Xvfb_screen0")) };
}

/** Pixels in a thousand that differ. */
function difference(one, other) {
  const [left, right] = [one, other].map((frame) => new Uint32Array(frame.buffer, frame.byteOffset, frame.length >> 2));
  let differing = 0;
  for (let pixel = 0; pixel < left.length; pixel += 1) if (left[pixel] !== right[pixel]) differing += 1;
  return (differing * 1000) / left.length;
}

/** Children by the number of their parent. */
function families() {
  const children = new Map();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
      children.set(parent, [...(children.get(parent) ?? []), Number(pid)]);
    } catch {
      // It has ended meanwhile.
    }
  }
  return children;
}

/** Proportional set size of a process and all that came of it, in KiB. */
function memory(pid, children = families()) {
  const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"));
  const ofChildren = (children.get(pid) ?? []).map((child) => memory(child, children));
  return ofChildren.reduce((sum, size) => sum + size, Number(pss?.[1] ?? 0));
}

/** Starts a program, waits until its window looks as it will look, and ends it. */
async function start(screen, path, args, env = {}) {
  // A home of its own, so that nothing of the user's is read or changed.
  const home = mkdtempSync(join(place, "home-"));
  mkdirSync(join(home, "gtk-3.0"));
  writeFileSync(join(home, "gtk-3.0/settings.ini"), "[Settings]\ngtk-cursor-blink=0\n"); // or nothing is ever still
  const homes = Object.fromEntries(["DATA", "CONFIG", "CACHE", "STATE"].map((kind) => [`XDG_${kind}_HOME`, home]));
  const before = screen.look();
  const frames = [{ at: 0, frame: before }];
  const began = performance.now();
  const running = spawn(path, args, {
    stdio: "ignore",
    env: { ...process.env, ...env, ...homes, HOME: home, DISPLAY: screen.display, WAYLAND_DISPLAY: "", GDK_BACKEND: "x11", NO_AT_BRIDGE: "1" },
  });
  const ended = new Promise((done) => running.on("exit", done));
  try {
    for (let changed = 0; ; await sleep(LOOK_EVERY_MS)) {
      const at = performance.now() - began;
      const frame = screen.look();
      if (!frame.equals(frames.at(-1).frame)) {
        if (difference(frame, frames.at(-1).frame) > RESTLESS) changed = at;
        frames.push({ at, frame });
      }
      if (changed > 0 && at - changed > SETTLED_MS) break;
      if (at > PATIENCE_MS || running.exitCode !== null) throw new Error(`${path} shows no window`);
    }
    const final = frames.at(-1).frame;
    const painted = frames.find(({ at, frame }) => at > 0 && difference(frame, final) <= RESTLESS);
    return { start_ms: painted.at, still_ms: frames.at(-1).at, pss_kib: memory(running.pid) };
  } finally {
    running.kill();
    await ended;
    await sleep(300); // until its window is gone
  }
}

function middle(looks, fact) {
  return looks.map((look) => look[fact]).sort((one, other) => one - other)[Math.floor(looks.length / 2)];
}

let screen;
try {
  screen = await openScreen();
  const looks = { window: [], empty: [], plain: [] };
  for (let round = 0; round < STARTS; round += 1) {
    looks.window.push(await start(screen, program, ["--db", database]));
    looks.empty.push(await start(screen, empty, []));
    // Without a graphics processor our window has the processor paint (src-tauri/src/painting.rs). An empty one that does so:
    looks.plain.push(await start(screen, empty, [], { WEBKIT_DISABLE_COMPOSITING_MODE: "1" }));
  }
  console.error(JSON.stringify(looks));
  const result = {};
  for (const [name, all] of Object.entries(looks)) {
    result[name] = { start_ms: middle(all, "start_ms"), still_ms: middle(all, "still_ms"), pss_kib: middle(all, "pss_kib") };
  }
  console.log(JSON.stringify(result));
} finally {
  screen?.xvfb.kill();
  rmSync(place, { recursive: true, force: true });
}
