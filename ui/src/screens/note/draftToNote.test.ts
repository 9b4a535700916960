import { expect, test } from "vitest";
import { type Around, againOn, draftToNote, minutesOf } from "./draftToNote";
import { blankNote, type NoteDraft, retyped } from "./noteDraft";

const around: Around = {
  today: "2026-12-11",
  days: { next_working_day: "2026-12-14", in_a_week: "2026-12-18", in_four_weeks: "2027-01-08" },
  language: "tir",
  mediator: null,
  what: "Wohnen",
};
const filmon = { id: "f", name: "Filmon", original: null };
const made = (draft: Partial<NoteDraft>) =>
  draftToNote({ ...blankNote, ...draft }, around, { corrects: null, draft: "note:new" });

test("three keys are a whole contact: its minutes are the usual ones, its language is the person's", () => {
  expect(made({ persons: [filmon], kind: "open_hour", topics: ["asylum"] })).toEqual({
    note: {
      persons: ["f"],
      at: null,
      kind: "open_hour",
      minutes: 10,
      topics: ["asylum"],
      mediator: null,
      language: "tir",
      text: "",
      is_personal: false,
      follow_up: null,
      corrects: null,
      draft: "note:new",
    },
  });
});

test("what was typed or chosen counts more than what is usual", () => {
  const typed = made({ kind: "open_hour", minutes: "25", language: "deu", mediator: "none" });
  expect(typed).toMatchObject({ note: { minutes: 25, language: "deu", mediator: "none" } });
  expect(minutesOf({ ...blankNote, kind: "phone" })).toBe("5");
  expect(minutesOf(blankNote)).toBe("");
});

test("a note that says nothing is wrong, but whoever did not come took no time", () => {
  expect(made({ persons: [filmon], topics: ["asylum"] })).toEqual({ wrong: { nothing: true } });
  expect(made({ kind: "no_show" })).toMatchObject({ note: { minutes: 0 } });
  expect(made({ text: "Gegrüßt." })).toMatchObject({ note: { minutes: 0, kind: null } });
});

test.each(["-1", "1441", "zehn", "2,5"])("%s is no number of minutes", (minutes) => {
  expect(made({ text: "x", minutes })).toEqual({ wrong: { minutes: true } });
});

test("a typed time is read as a German types it, and one that is none is told at its field", () => {
  expect(made({ text: "x", at: "gestern 9:05" })).toMatchObject({ note: { at: "2026-12-10T09:05:00" } });
  expect(made({ text: "x", at: "bald" })).toEqual({ wrong: { at: true } });
});

test("a follow-up has its day and says what for: what was typed, otherwise the topic", () => {
  expect(made({ text: "x", again: "next" })).toMatchObject({
    note: { follow_up: { due_on: "2026-12-14", what: "Wohnen" } },
  });
  expect(made({ text: "x", again: "date", again_on: "24.12.", again_what: " Brief " })).toMatchObject({
    note: { follow_up: { due_on: "2026-12-24", what: "Brief" } },
  });
  expect(made({ text: "x", again: "date" })).toEqual({ wrong: { again_on: "no_day" } });
  expect(made({ text: "x", again: "date", again_on: "gestern" })).toEqual({ wrong: { again_on: "past" } });
  const days = { ...around, days: undefined };
  expect(againOn({ ...blankNote, again: "week" }, days), "the days are not known yet").toBeNull();
});

test("the correction of a note begins with all that stands in it", () => {
  const note = {
    id: "n",
    persons: [filmon],
    at: "2026-12-09T09:40:00",
    kind: "phone" as const,
    minutes: 0,
    topics: ["work" as const],
    mediator: "remote" as const,
    language: "ara",
    text: "Rückruf",
    worker: null,
    corrects: null,
    corrected_by: null,
    is_personal: true,
  };
  const again = draftToNote(retyped(note), around, { corrects: "n", draft: null });
  const { id: _id, worker: _worker, corrected_by: _by, ...same } = note;
  expect(again).toEqual({
    note: { ...same, persons: ["f"], corrects: "n", follow_up: null, draft: null },
  });
});
