import { expect, test } from "vitest";
import { parseDay, parseMoment, parsePartial, parseTime, typedDay } from "./typed";

const today = "2026-12-11";

test.each([
  ["23112026", "2026-11-23"],
  ["23.11.26", "2026-11-23"],
  ["3.1.2027", "2027-01-03"],
  ["23.11.", "2026-11-23"],
  ["23.11", "2026-11-23"],
  ["23/11/2026", "2026-11-23"],
  ["2026-11-23", "2026-11-23"],
  ["heute", "2026-12-11"],
  [" Gestern ", "2026-12-10"],
  ["morgen", "2026-12-12"],
])("%s is a day", (typed, day) => expect(parseDay(typed, today)).toBe(day));

test("a day that is put into a field is understood there", () => {
  expect(typedDay("2027-01-03")).toBe("03.01.2027");
  expect(parseDay(typedDay("2027-01-03"), today)).toBe("2027-01-03");
});

test.each(["", "30.02.2026", "31.11.2026", "00000000", "1986", "bald", "32.1.", "1.13.2026"])(
  "%s is no day",
  (typed) => expect(parseDay(typed, today)).toBeNull(),
);

test("two digits of a year mean the past for a birth and the near for other days", () => {
  expect(parseDay("14.03.86", today, "past")).toBe("1986-03-14");
  expect(parseDay("14.03.27", today, "past")).toBe("1927-03-14");
  expect(parseDay("14.03.27", today, "near")).toBe("2027-03-14");
});

test.each([
  ["14.03.1986", "1986-03-14"],
  ["14031986", "1986-03-14"],
  ["14.3.86", "1986-03-14"],
  ["03.1986", "1986-03"],
  ["3/1986", "1986-03"],
  ["1986-03", "1986-03"],
  ["1986", "1986"],
  ["1986~", "1986~"],
  ["ca. 1986", "1986~"],
  ["um 1986", "1986~"],
  ["1986 geschätzt", "1986~"],
  ["01.01.1986, geschätzt", "1986-01-01~"],
])("of %s is known what is known", (typed, partial) => expect(parsePartial(typed, today)).toBe(partial));

test.each(["", "86", "13.1986", "0986", "30.02.1986", "unbekannt"])("of %s nothing is invented", (typed) =>
  expect(parsePartial(typed, today)).toBeNull(),
);

test.each([
  ["23.11. 14:30", "2026-11-23T14:30:00"],
  ["gestern 9:05", "2026-12-10T09:05:00"],
  ["9:05", "2026-12-11T09:05:00"],
  ["23.11.2026, 8:00 Uhr", "2026-11-23T08:00:00"],
  ["23.11.", "2026-11-23T12:00:00"],
  ["23.11", "2026-11-23T12:00:00"],
])("%s is a moment", (typed, moment) => expect(parseMoment(typed, today)).toBe(moment));

test.each(["25:00", "9:61", "irgendwann 9:00", ""])("%s is no moment", (typed) =>
  expect(parseMoment(typed, today)).toBeNull(),
);

test.each([
  ["9:30", "09:30:00"],
  ["9.30", "09:30:00"],
  ["930", "09:30:00"],
  ["1430", "14:30:00"],
  ["9", "09:00:00"],
  ["14", "14:00:00"],
  ["14:30 Uhr", "14:30:00"],
  ["24:00", null],
  ["9:75", null],
  ["975", null],
  ["um neun", null],
])("the time %s is %s", (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});
