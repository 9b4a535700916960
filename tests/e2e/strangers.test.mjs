// What a page in the window cannot do, should foreign code ever get into it.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { City, unlock } from "./city.mjs";

let city;
let window;
let server;
const visitors = [];

before(async () => {
  server = createServer((request, response) => {
    visitors.push(request.url);
    response.end("<h1>somewhere else</h1>");
  }).listen(0, "127.0.0.1");
  city = new City();
  window = await city.window("area-1");
  await unlock(window, city.password);
  await window.reads("Noch niemand ist hier eingetragen.");
});

after(async () => {
  await window?.close();
  server.close();
  await city?.remove();
});

test("it reaches no server, not even one on this computer", async () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  const refused = await window.run(
    "const [address] = arguments; return fetch(address + '/fetch').then(() => 'answered', () => 'refused')",
    address,
  );
  assert.equal(refused, "refused");
  await window.run(
    `const [address] = arguments;
     for (const [tag, name] of [["img", "src"], ["script", "src"], ["iframe", "src"], ["video", "src"]]) {
       const element = document.createElement(tag);
       element[name] = address + "/" + tag;
       document.body.append(element);
     }
     const form = document.createElement("form");
     form.action = address + "/form";
     document.body.append(form);
     form.submit();
     window.open(address + "/window");
     location.href = address + "/page";`,
    address,
  );
  await fetch(`${address}/from-outside`);
  await sleep(1000); // time in which the others would have come
  assert.deepEqual(visitors, ["/from-outside"], "the server is there, and nothing in the window reached it");
  assert.match(await window.run("return location.href"), /^tauri:/);
  await window.reads("Menschen");
});

test("text that is put into the page does not run", async () => {
  const ran = await window.run(
    `const script = document.createElement("script");
     script.textContent = "document.body.dataset.ran = 'yes'";
     document.body.append(script);
     document.body.insertAdjacentHTML("beforeend", "<button id=attack onclick=\\"this.dataset.ran = 'yes'\\">x</button>");
     const button = document.getElementById("attack");
     button.click();
     const answer = [document.body.dataset.ran ?? "no", button.dataset.ran ?? "no"];
     button.remove();
     return answer;`,
  );
  assert.deepEqual(ran, ["no", "no"]);
});

test("it can call the commands of the capability file and nothing else", async () => {
  const ask = (command) =>
    window.run(
      `const [command] = arguments;
       return window.__TAURI_INTERNALS__.invoke(command, {}).then(() => "answered", (error) => String(error.code ?? error))`,
      command,
    );
  assert.equal(await ask("app_version"), "answered");
  for (const command of ["plugin:dialog|open", "plugin:window|set_title", "plugin:event|emit", "plugin:path|resolve"]) {
    assert.match(await ask(command), /not allowed|not found/, command);
  }
  assert.equal(await window.run("return typeof window.__TAURI__"), "undefined");
  assert.equal(await window.run("return Object.isFrozen(Object.prototype)"), true);
});

test("a page that begins anew finds the caseload locked", async () => {
  await window.run("location.reload()");
  await window.field("Passwort");
  const refused = await window.run(
    `return window.__TAURI_INTERNALS__.invoke("person_list", { filter: {} })
       .then(() => "answered", (error) => error.code)`,
  );
  assert.equal(refused, "locked");
});
