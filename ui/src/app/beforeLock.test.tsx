import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { show } from "../test/show";
import { beforeLock, keepAll } from "./beforeLock";

afterEach(() => vi.useRealTimers());

test("what is being typed is kept before the caseload closes, and nothing of it is seen meanwhile", async () => {
  const told: string[] = [];
  let finish = () => {};
  const { user } = await show("/people", {}, () => ({
    caseloadLock: async () => void told.push("closed"),
  }));
  await screen.findByRole("grid");
  const stop = beforeLock(async () => {
    told.push("keeping");
    await new Promise<void>((done) => {
      finish = done;
    });
    told.push("kept");
  });
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Die Akten sind verschlossen.");
  expect(told, "the page is out of sight while it is kept").toEqual(["keeping"]);
  finish();
  await vi.waitFor(() => expect(told).toEqual(["keeping", "kept", "closed"]));
  stop();
});

test("whatever fails to be kept, or never comes, does not keep the caseload open", async () => {
  vi.useFakeTimers();
  const stops = [
    beforeLock(() => Promise.reject(new Error("disk full"))),
    beforeLock(() => {
      throw new Error("at once");
    }),
    beforeLock(() => new Promise(() => {})),
  ];
  const kept = keepAll();
  await vi.runAllTimersAsync();
  await expect(kept).resolves.toBeUndefined();
  for (const stop of stops) stop();
});
