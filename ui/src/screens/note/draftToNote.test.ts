import { expect, test } from "vitest";
import { draftToNote } from "./draftToNote";
import { blankNote } from "./noteDraft";

const today = "2026-12-11";
const filmon = { id: "f", name: "Filmon", original: null };

test("people become their ids, and an empty time means now", () => {
  const made = draftToNote({ ...blankNote, persons: [filmon], text: "x" }, "10", today);
  expect(made).toMatchObject({ note: { persons: ["f"], at: null, minutes: 10, corrects: null } });
});

test("a typed time is read as a German types it", () => {
  expect(draftToNote({ ...blankNote, at: "gestern 9:05" }, "", today)).toMatchObject({
    note: { at: "2026-12-10T09:05:00", minutes: 0 },
  });
});

test.each(["-1", "1441", "zehn", "2,5"])("%s is no number of minutes", (minutes) => {
  expect(draftToNote(blankNote, minutes, today)).toEqual({ wrong: { at: false, minutes: true } });
});

test("a time that is none is told at its field", () => {
  expect(draftToNote({ ...blankNote, at: "bald" }, "", today)).toEqual({
    wrong: { at: true, minutes: false },
  });
});
