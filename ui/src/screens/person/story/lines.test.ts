import { expect, test } from "vitest";
import type { StoryEntry } from "../../../backend/types";
import { countKinds, countTopics, foldCorrections } from "./entries";
import { entryAt, noteAt } from "./invented";
import { tellStory } from "./lines";

const told = (...entries: StoryEntry[]) => tellStory(foldCorrections(entries), true);

test("a story is told by month, and a long silence is a line of it", () => {
  const lines = told(
    noteAt("2026-12-11T10:00:00"),
    noteAt("2026-12-03T09:00:00"),
    noteAt("2026-10-20T09:00:00"),
  );
  expect(lines.map((line) => line.type)).toEqual(["month", "entry", "entry", "gap", "month", "entry"]);
  expect(lines.find((line) => line.type === "gap")).toMatchObject({ weeks: 6 });
});

test("a move is no contact: it neither makes a gap nor ends one", () => {
  const lines = told(
    noteAt("2026-12-11T10:00:00"),
    entryAt("2026-11-20T00:00:00", { type: "opened" }),
    noteAt("2026-10-20T09:00:00"),
  );
  expect(lines.flatMap((line) => (line.type === "gap" ? line.weeks : []))).toEqual([7]);
});

test("where the story is folded the rest is no silence", () => {
  const entries = foldCorrections([noteAt("2026-12-11T10:00:00"), noteAt("2026-06-20T09:00:00")]);
  expect(tellStory(entries, false).some((line) => line.type === "gap")).toBe(false);
});

test("a note without a date stands in the story all the same", () => {
  expect(told(noteAt("2026-12-11T10:00:00"), noteAt(null)).map((line) => line.type)).toEqual([
    "month",
    "entry",
    "entry",
  ]);
});

test("what was corrected stands below what corrects it, the whole chain of it, and nowhere else", () => {
  const first = noteAt("2026-12-01T10:00:00", { id: "1", text: "Dienstag" });
  const second = noteAt("2026-12-01T10:00:00", { id: "2", text: "Mittwoch", corrects: "1" });
  const third = noteAt("2026-12-01T10:00:00", { id: "3", text: "Donnerstag", corrects: "2" });
  const [entry, ...rest] = foldCorrections([third, second, first]);
  expect(rest).toEqual([]);
  expect(entry?.older.map((note) => note.text)).toEqual(["Mittwoch", "Dienstag"]);
});

test("two corrections of one note are both told, and of a circle nothing is lost", () => {
  const first = noteAt("2026-12-01T10:00:00", { id: "1" });
  const one = noteAt("2026-12-02T10:00:00", { id: "2", corrects: "1" });
  const other = noteAt("2026-12-03T10:00:00", { id: "3", corrects: "1" });
  expect(foldCorrections([other, one, first]).map((entry) => entry.older.length)).toEqual([1, 1]);
  const ring = [noteAt(null, { id: "a", corrects: "b" }), noteAt(null, { id: "b", corrects: "a" })];
  expect(foldCorrections(ring).map((entry) => [entry.key, entry.older.map((note) => note.id)])).toEqual([
    [ring[0]?.key, ["b"]],
  ]);
});

test("kinds and topics are offered with how often they occur", () => {
  const entries = [
    noteAt("2026-12-01T10:00:00", { id: "1", topics: ["health"] }),
    noteAt("2026-12-02T10:00:00", { id: "2", topics: ["asylum", "health"] }),
    entryAt("2026-12-03T00:00:00", { type: "closed" }),
  ];
  expect(countTopics(entries)).toEqual([
    { topic: "health", count: 2 },
    { topic: "asylum", count: 1 },
  ]);
  expect(countKinds(entries)).toEqual([
    { kind: "contacts", count: 2 },
    { kind: "facts", count: 1 },
  ]);
});
