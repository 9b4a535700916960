import { expect, test } from "vitest";
import { Heights } from "./heights";

const heights = () => new Heights(1000, (place) => (place % 10 === 0 ? 36 : 52));

test("every height lies in the line that is there", () => {
  const lines = heights();
  for (let place = 0; place < lines.count; place += 1) {
    expect(lines.at(lines.top(place))).toBe(place);
    expect(lines.at(lines.top(place + 1) - 1)).toBe(place);
  }
  expect(lines.total).toBe(100 * 36 + 900 * 52);
  expect(lines.at(-100)).toBe(0);
  expect(lines.at(1e9)).toBe(999);
});

test("a line that is higher than thought moves those below it and nothing above", () => {
  const lines = heights();
  const [above, below] = [lines.top(500), lines.top(501)];
  expect(lines.set(500, 90)).toBe(54);
  expect(lines.set(500, 90)).toBe(0);
  expect(lines.top(500)).toBe(above);
  expect(lines.top(501)).toBe(below + 54);
  expect(lines.height(500)).toBe(90);
  expect(lines.height(501)).toBe(52);
});

test("an empty list has no height, and what is not there changes nothing", () => {
  const none = new Heights(0, () => 52);
  expect(none.total).toBe(0);
  expect(none.at(100)).toBe(0);
  expect(none.set(0, 90)).toBe(0);
  expect(none.total).toBe(0);
});
