import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Backend } from "../backend/backend";
import { Failure } from "../backend/failure";
import type { KeptDraft } from "../backend/types";
import { Drafts, PAUSE_MS } from "./drafts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A database that keeps drafts: `asked` is what it was asked, in turn; it can be locked, and its disk can be full. */
function makeDisk() {
  const disk = {
    kept: new Map<string, string>(),
    asked: [] as string[],
    isOpen: true,
    isFull: false,
    /** Each answer takes so long. */
    takesMs: 0,
  };
  const answer = async <Result>(run: () => Result): Promise<Result> => {
    await new Promise((ready) => setTimeout(ready, disk.takesMs));
    if (!disk.isOpen) throw new Failure({ code: "locked", params: {} });
    if (disk.isFull) throw new Failure({ code: "disk_full", params: {} });
    return run();
  };
  const backend = {
    draftKeep: (place: string, content: string) =>
      answer(() => {
        disk.asked.push(`keep ${content}`);
        disk.kept.set(place, content);
        return "2026-12-11T10:14:32";
      }),
    draftDrop: (place: string) =>
      answer(() => {
        disk.asked.push("drop");
        disk.kept.delete(place);
      }),
    draftList: () =>
      answer(() =>
        [...disk.kept].map(([place, content]): KeptDraft => ({ place, content, at: "2026-12-11T10:14:32" })),
      ),
  };
  return { disk, drafts: new Drafts(backend as unknown as Backend) };
}

const NOTE = "note:new";
const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MS + 1);
/** Everything that is under way comes to its end. */
const settle = async (work: Promise<unknown>) => {
  const done = work.then(() => true);
  await vi.runAllTimersAsync();
  expect(await done).toBe(true);
};

test("what is typed is kept at the pause and not with each letter", async () => {
  const { disk, drafts } = makeDisk();
  for (const text of ["D", "De", "Der"]) {
    drafts.put(NOTE, text);
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1);
  }
  expect(disk.asked).toEqual([]);
  expect(drafts.safetyOf(NOTE)).toEqual({ is: "waiting" });
  await pause();
  expect(disk.asked).toEqual(['keep "Der"']);
  expect(drafts.safetyOf(NOTE)).toEqual({ is: "kept", at: "2026-12-11T10:14:32" });
});

test("what is typed while the disk is slow is kept after it, and dropped last", async () => {
  const { disk, drafts } = makeDisk();
  disk.takesMs = 5_000;
  drafts.put(NOTE, "eins");
  await pause();
  drafts.put(NOTE, "zwei");
  await pause();
  expect(drafts.safetyOf(NOTE)).toEqual({ is: "waiting" });
  await settle(drafts.drop(NOTE));
  expect(disk.asked).toEqual(['keep "eins"', "drop"]);
  expect(disk.kept.size).toBe(0);
});

test("a draft that cannot be kept is not safe, stays here, and is safe once there is room again", async () => {
  const { disk, drafts } = makeDisk();
  disk.isFull = true;
  drafts.put(NOTE, "wichtig");
  await pause();
  expect(drafts.safetyOf(NOTE)).toMatchObject({ is: "unsafe", error: { code: "disk_full" } });
  drafts.put(NOTE, "wichtiger");
  expect(drafts.safetyOf(NOTE), "the warning does not blink").toMatchObject({ is: "unsafe" });
  expect(drafts.read(NOTE)).toBe("wichtiger");
  disk.isFull = false;
  await pause();
  expect(drafts.safetyOf(NOTE)).toMatchObject({ is: "kept" });
  expect(disk.kept.get(NOTE)).toBe('"wichtiger"');
});

test("the lock falls while somebody types, a hundred times, and not a letter is lost", async () => {
  const { disk, drafts } = makeDisk();
  await settle(drafts.load("Ines"));
  let text = "";
  let random = 7;
  const dice = (sides: number) => {
    random = (random * 48_271) % 2_147_483_647;
    return random % sides;
  };
  for (let round = 0; round < 100; round += 1) {
    disk.takesMs = dice(3) * dice(300);
    for (let letters = 1 + dice(20); letters > 0; letters -= 1) {
      text += String.fromCharCode(97 + dice(26));
      drafts.put(NOTE, { text });
      await vi.advanceTimersByTimeAsync(dice(500));
    }
    // Every third lock comes from the program, which has closed the database before the page hears of it.
    if (round % 3 === 0) disk.isOpen = false;
    await settle(drafts.flush());
    drafts.forget();
    disk.isOpen = false;
    expect(drafts.left).not.toBe("nothing");
    if (round % 3 !== 0) expect(drafts.places(), "nothing stays behind the lock").toEqual([]);
    disk.isOpen = true;
    await settle(drafts.load("Ines"));
    expect(drafts.read(NOTE)).toEqual({ text });
    expect(disk.kept.get(NOTE)).toBe(JSON.stringify({ text }));
  }
});

test("what could not be kept before the lock never comes into the database of somebody else", async () => {
  const { disk, drafts } = makeDisk();
  await settle(drafts.load("Ines"));
  drafts.put(NOTE, "von Ines");
  disk.isOpen = false;
  await settle(drafts.flush());
  drafts.forget();
  expect(drafts.left).toBe("unsafe");
  disk.isOpen = true;
  await settle(drafts.load("die Übungsstadt"));
  expect(drafts.places()).toEqual([]);
  expect(disk.kept.size).toBe(0);
});

test("content that another version left and nobody can read is as if there were none", async () => {
  const { disk, drafts } = makeDisk();
  disk.kept.set(NOTE, "{");
  await settle(drafts.load("Ines"));
  expect(drafts.read(NOTE)).toBeUndefined();
});
