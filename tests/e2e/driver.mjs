// Speaks WebDriver (https://www.w3.org/TR/webdriver2/) with WebKitWebDriver, as far as the tests need it.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** How the protocol names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Keys that are not letters. */
export const key = {
  ctrl: "\uE009",
  enter: "\uE007",
  tab: "\uE004",
  escape: "\uE00C",
  down: "\uE015",
  right: "\uE014",
  shift: "\uE008",
};

/** A port that was free a moment ago, so that two runs on one machine do not meet. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((ready) => server.once("listening", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Asks again until `probe` gives something that counts, for at most `seconds`. */
export async function until(what, probe, seconds = 20) {
  let last;
  for (let tries = seconds * 10; tries > 0; tries -= 1) {
    try {
      const found = await probe();
      if (found) return found;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await sleep(100);
  }
  throw new Error(`${what}: did not come within ${seconds} seconds`, { cause: last });
}

const quoted = (text) => JSON.stringify(text);

/** An open window of the program. */
export class Window {
  #call;
  #driver;

  /** Starts `program` with `args`; `env` is added to the environment. It needs a display. */
  static async open(program, args, env = {}) {
    const port = await freePort();
    const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
      stdio: "inherit",
      env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", ...env },
    });
    const call = async (method, path, body) => {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { "content-type": "application/json" },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const { value } = await answer.json();
      if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
      return value;
    };
    try {
      await until("the driver", () => call("GET", "/status"));
      const options = { "webkitgtk:browserOptions": { binary: program, args } };
      const { sessionId } = await call("POST", "/session", { capabilities: { alwaysMatch: options } });
      const inSession = (method, path, body) => call(method, `/session/${sessionId}${path}`, body);
      return new Window(driver, inSession);
    } catch (error) {
      driver.kill();
      throw error;
    }
  }

  constructor(driver, call) {
    this.#driver = driver;
    this.#call = call;
  }

  /** Closes the window and waits until the program and its driver have ended: whoever comes next finds nothing open. */
  async close() {
    const programs = this.#programs();
    await this.#call("DELETE", "").catch(() => {});
    await until("the end of the program", () => programs.every((pid) => !existsSync(`/proc/${pid}`)), 60);
    if (this.#driver.exitCode !== null || this.#driver.signalCode !== null) return;
    const ended = new Promise((done) => this.#driver.once("exit", done));
    this.#driver.kill();
    await ended;
  }

  /** The processes that the driver started: the program, as long as it runs. */
  #programs() {
    const { pid } = this.#driver;
    const children = `/proc/${pid}/task/${pid}/children`;
    return existsSync(children) ? readFileSync(children, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
  }

  /** Ends the program as an empty battery would: at once, without a word. Only its own driver's child is ended. */
  async die() {
    for (const pid of this.#programs()) process.kill(pid, "SIGKILL");
    await this.close();
  }

  /** Runs JavaScript in the page and gives what it returns. */
  run(script, ...args) {
    return this.#call("POST", "/execute/sync", { script, args });
  }

  /** What can be read on the page. */
  text() {
    return this.run("return document.body.innerText");
  }

  title() {
    return this.run("return document.title");
  }

  /** Waits until `sentence` can be read on the page. */
  reads(sentence, seconds) {
    return until(`"${sentence}" on the page`, async () => (await this.text()).includes(sentence), seconds);
  }

  /** Waits for the element of an XPath expression. */
  find(xpath, seconds) {
    const asked = { using: "xpath", value: xpath };
    const look = async () => (await this.#call("POST", "/element", asked))[ELEMENT];
    return until(xpath, look, seconds);
  }

  /** The button that says `label`, alone or with its shortcut behind it. */
  button(label) {
    return this.find(`//button[starts-with(normalize-space(), ${quoted(label)})]`);
  }

  /** The field under `label`. */
  field(label) {
    return this.find(`//*[@id = //label[normalize-space() = ${quoted(label)}]/@for]`);
  }

  async click(element) {
    await this.#call("POST", `/element/${await element}/click`, {});
  }

  /** Waits until the focus is on an element that `selector` fits. */
  focus(selector) {
    const script = "return document.activeElement?.matches(arguments[0])";
    return until(`the focus on ${selector}`, () => this.run(script, selector));
  }

  /** Types into a field, as a person would. */
  async type(element, text) {
    await this.#call("POST", `/element/${await element}/value`, { text });
  }

  /** Presses keys together: `press(key.ctrl, "l")`. They go to where the focus is. */
  async press(...keys) {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#call("POST", "/actions", { actions: [{ type: "key", id: "keys", actions: [...down, ...up] }] });
  }

  /** Types where the focus is, key by key. */
  async typeHere(text) {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#call("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
  }

  /**
   * Saves a picture of the page. WebKit takes it with the next frame, and where the processor paints there is none while
   * nothing changes: for a moment one point in the corner does.
   */
  async picture(file) {
    mkdirSync(dirname(file), { recursive: true });
    await this.run(`
      const point = document.body.appendChild(document.createElement("i"));
      point.style.cssText = "position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; opacity: 0.01";
      let changes = 0;
      const timer = setInterval(() => {
        point.style.background = changes % 2 ? "black" : "white";
        changes += 1;
        if (changes < 40) return;
        clearInterval(timer);
        point.remove();
      }, 50);`);
    writeFileSync(file, Buffer.from(await this.#call("GET", "/screenshot"), "base64"));
  }
}
