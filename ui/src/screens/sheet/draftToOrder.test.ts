import { expect, test } from "vitest";
import { allSheetKind, type SheetKnown } from "../../backend/types";
import { draftToOrder } from "./draftToOrder";
import { letterheadOf } from "./letterheadOf";
import { presetOn, proposed, type SheetDraft, sheetPlace } from "./sheetDraft";

const today = "2026-12-11";
const senderName = () => "Bundesamt (BAMF)";
const fullDate = (day: string) => day.split("-").reverse().join(".");
const known: SheetKnown = {
  person: { id: "0198f000-0000-7000-8000-000000000001", name: "Letekidan", original: null },
  languages: ["tir", "ara"],
  first_language: "tir",
  appointments: [
    { id: "t1", on: "2026-12-14", at: "09:00:00", place: "Ausländerbehörde", what: "Vorsprache" },
    { id: "t2", on: "2026-12-16", at: null, place: "", what: "Treffen" },
  ],
  deadlines: [],
  address: ["Birkenweg 12"],
  is_address_secret: false,
  old_address: [],
  is_old_address_secret: false,
  moved_on: "2026-12-01",
  azr_number: "150412345678",
  family: [],
  consents: [],
  phone: "02421 1",
  letterhead: {
    contact: { phone: null, email: null, address: [] },
    town: "",
    law: null,
    basis: null,
    officer: [],
    authority: null,
    kept_years: null,
    recipients: {},
  },
};
const order = (kind: (typeof allSheetKind)[number], part: Partial<SheetDraft> = {}) =>
  draftToOrder(kind, { ...proposed(kind, known, fullDate, senderName), ...part }, today, "NW");

test("with an appointment in the record a slip needs nothing typed at all", () => {
  expect(order("appointment")).toMatchObject({
    order: {
      language: "tir",
      contact: { phone: "02421 1" },
      wanted: { task: "t1", on: null, about: "authority", at: "09:00:00", place: "Ausländerbehörde" },
    },
  });
});

test("an appointment that stands in no record has a day of its own", () => {
  expect(order("appointment", { task: "", at: "" })).toEqual({ wrong: { on: "missing", at: "missing" } });
  expect(order("appointment", { task: "", on: "18.12.", at: "930" })).toMatchObject({
    order: { wanted: { task: null, on: "2026-12-18", at: "09:30:00" } },
  });
});

test("every kind says what it lacks, field by field, and no kind is printed empty", () => {
  for (const kind of allSheetKind) {
    const blank = { ...known, appointments: [], address: [], moved_on: null };
    const read = draftToOrder(kind, proposed(kind, blank, fullDate, senderName), today, "NW");
    expect(Object.keys("wrong" in read ? read.wrong : {}).length, kind).toBeGreaterThan(0);
  }
});

test("what is no day is told from a day that is missing", () => {
  expect(order("deadline", { last_day: "31.02.", action: "reply", letter_from: "Kreis" })).toEqual({
    wrong: { last_day: "day", safe_day: "missing" },
  });
});

test("of a deadline either the days are sent or the rule, never both", () => {
  const both: Partial<SheetDraft> = {
    last_day: "28.12.",
    safe_day: "24.12.",
    rule: "asyl_klage_2w",
    event: "11.12.",
    letter_from: "BAMF",
    action: "lawsuit",
  };
  expect(order("deadline", both)).toMatchObject({
    order: { wanted: { until: { by: "days", last: "2026-12-28", safe: "2026-12-24" } } },
  });
  expect(order("deadline", { ...both, by: "rule" })).toMatchObject({
    order: { wanted: { until: { by: "rule", rule: "asyl_klage_2w", event: "2026-12-11", land: "NW" } } },
  });
});

const stored = {
  ...known,
  deadlines: [
    {
      id: "d1",
      what: "Klage erheben",
      name: "Klage gegen Ablehnung",
      last_day: "2026-12-28",
      is_open_question: false,
      sender: "bamf" as const,
      sender_name: "",
      file_number: "7654321-224",
    },
  ],
};

test("a deadline of the record needs nothing typed, and its days are not sent: the record has them", () => {
  const read = draftToOrder("deadline", proposed("deadline", stored, fullDate, senderName), today, "NW");
  expect(read).toMatchObject({
    order: {
      wanted: {
        until: { by: "stored", deadline: "d1" },
        letter_from: "Bundesamt (BAMF)",
        file_number: "7654321-224",
        action: "lawsuit",
        letter_on: null,
      },
    },
  });
});

test("opened from a deadline that ended, the days are asked for", () => {
  const begin = proposed("deadline", stored, fullDate, senderName);
  const draft = presetOn(stored, begin, senderName, { key: "d9", values: { deadline: "d9" } });
  expect(draft.by).toBe("days");
});

test("lines that hold nothing are no lines of an address", () => {
  const read = order("address-change-office", {
    recipient: "Ausländerbehörde",
    town: "Musterstadt",
    old_address: "Aachener Straße 7\n\n  \n52399 Musterstadt ",
  });
  expect(read).toMatchObject({
    order: {
      wanted: { file_number: "150412345678", old_address: ["Aachener Straße 7", "52399 Musterstadt"] },
    },
  });
});

test("the next sheet begins with what seldom changes, and with nobody whom this one was about", () => {
  const letter = order("address-change-bamf", {
    recipient: "Bundesamt",
    town: "Musterstadt",
    old_address: "Aachener Straße 7",
    phone: "",
  });
  if (!("order" in letter)) throw new Error("nothing is missing in this letter");
  const kept = letterheadOf(known.letterhead, "address-change-bamf", letter.order);
  expect(kept?.recipients).toEqual({ "address-change-bamf": { name: "Bundesamt", address: [] } });
  expect(kept?.town).toBe("Musterstadt");
  expect(JSON.stringify(kept)).not.toContain("Aachener");
  const release = order("release", { recipient: "Frau Dr. Öztürk", topics: ["health"], law: "kdg" });
  if (!("order" in release)) throw new Error("nothing is missing in this release");
  expect(JSON.stringify(letterheadOf(known.letterhead, "release", release.order))).not.toContain("Öztürk");
  if (kept) expect(letterheadOf(kept, "address-change-bamf", letter.order), "as it was").toBeNull();
});

test("a draft lies at a place of words and ids, so that nothing typed stands in it", () => {
  for (const kind of allSheetKind) {
    const words = sheetPlace(kind, known.person.id)
      .split(":")
      .filter((part) => part !== known.person.id);
    for (const word of words) expect(word).toMatch(/^[a-z_]{1,20}$/);
  }
});
