import { expect, test } from "vitest";
import type { NoteView, Topic } from "../../backend/types";
import { tellStory, topicsOf } from "./story";

function note(at: string | null, topics: Topic[] = []): NoteView {
  return {
    id: at ?? "undated",
    persons: [],
    at,
    kind: "phone",
    minutes: 5,
    topics,
    mediator: null,
    language: null,
    text: "",
    worker: null,
    corrects: null,
    corrected_by: null,
    is_personal: false,
  };
}

test("a story is told by month, and a long silence is a line of it", () => {
  const lines = tellStory([
    note("2026-12-11T10:00:00"),
    note("2026-12-03T09:00:00"),
    note("2026-10-20T09:00:00"),
  ]);
  expect(lines.map((line) => line.type)).toEqual(["month", "note", "note", "gap", "month", "note"]);
  expect(lines.find((line) => line.type === "gap")).toMatchObject({ weeks: 6 });
});

test("a note without a date stands in the story all the same", () => {
  expect(tellStory([note("2026-12-11T10:00:00"), note(null)]).map((line) => line.type)).toEqual([
    "month",
    "note",
    "note",
  ]);
});

test("topics are offered by how often they occur", () => {
  const topics = topicsOf([note("a", ["health"]), note("b", ["asylum", "health"])]);
  expect(topics).toEqual([
    { topic: "health", count: 2 },
    { topic: "asylum", count: 1 },
  ]);
});
