// @vitest-environment happy-dom
import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import type { Backend } from "./backend";
import { Failure } from "./failure";
import { tauri } from "./tauri";

afterEach(clearMocks);

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

test("every verb calls the command of its name with one object of arguments", async () => {
  const verbs = Object.keys(tauri).filter((verb) => verb !== "listen") as Exclude<keyof Backend, "listen">[];
  for (const verb of verbs) {
    const calls: { command: string; args: unknown }[] = [];
    mockIPC((command, args) => {
      calls.push({ command, args });
      return null;
    });
    const run = tauri[verb] as (...args: unknown[]) => Promise<unknown>;
    await run("a", "b", "c", "d");
    expect(calls.map((call) => call.command)).toEqual([snake(verb)]);
    expect(Object.values(calls[0]?.args as object), `${verb} passes on what it was given`).toHaveLength(
      run.length,
    );
  }
});

test("an AppError arrives with its code and parameters", async () => {
  mockIPC(() => {
    throw { code: "too_long", params: { field: "text", limit: "20000" } };
  });
  await expect(tauri.personGet("x")).rejects.toMatchObject({ code: "too_long", params: { limit: "20000" } });
});

test("whatever else is thrown is a fault in the program, and its words go nowhere", async () => {
  mockIPC(() => {
    throw new Error("something about Filmon");
  });
  const failure = await tauri.caseloadStatus().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  expect(failure).toMatchObject({ code: "internal", message: "internal" });
});
