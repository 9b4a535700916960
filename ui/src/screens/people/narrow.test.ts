import { expect, test } from "vitest";
import { everybody } from "../../app/queries";
import { createMemory } from "../../backend/memory/memory";
import type { PersonFilter } from "../../backend/types";
import { facets, toggled } from "./choice";
import { countOf, narrow } from "./narrow";
import { ordered } from "./order";

const everyone = await createMemory({ unlocked: true }).personList({ ...everybody, with_closed: true });
const filtered = (part: Partial<PersonFilter>): PersonFilter => ({ ...everybody, ...part });

test("the list narrows itself to the same people as the program does", async () => {
  const filters: Partial<PersonFilter>[] = [
    {},
    { shelters: ["Lerchenfeld 3", "Haus Birkenweg"] },
    { languages: ["ara"], flags: ["interpreter"] },
    { status_groups: ["procedure"], intensities: ["counselling", "case_management"], with_closed: true },
    { flags: ["paper_ends", "no_consent"] },
  ];
  for (const part of filters) {
    const told = await createMemory({ unlocked: true }).personList(filtered(part));
    expect(narrow(everyone, filtered(part)).rows.map((row) => row.id)).toEqual(told.map((row) => row.id));
  }
});

test("a number beside a value says how many would be left if it were chosen too", () => {
  const choice = {
    filter: filtered({ shelters: ["Haus Birkenweg"], flags: ["interpreter"] }),
    sort: "name" as const,
    is_grouped: false,
  };
  const { counts } = narrow(everyone, choice.filter);
  for (const facet of facets) {
    for (const [value, count] of counts[facet]) {
      const alone = toggled({ ...choice, filter: { ...choice.filter, [facet]: [] } }, facet, value);
      expect(countOf(everyone, alone.filter), `${facet} ${value}`).toBe(count);
    }
  }
  for (const [flag, count] of counts.flags) {
    const more = filtered({
      ...choice.filter,
      flags: [...new Set([...choice.filter.flags, flag as "interpreter"])],
    });
    expect(countOf(everyone, more), flag).toBe(count);
  }
});

test("those not seen for longest, the nearest date and room 9 come first", () => {
  const inOrder = <Value>(values: Value[]) =>
    values.every((value, place) => place === 0 || (values[place - 1] as Value) <= value);
  expect(inOrder(ordered(everyone, "last_seen").map((row) => row.last_contact_on ?? ""))).toBe(true);
  const dues = ordered(everyone, "next_due").map((row) => row.next_due?.on ?? "9999");
  expect(inOrder(dues)).toBe(true);
  expect(dues[0]).toBe("2026-12-08");
  const [one] = everyone;
  if (!one) throw new Error("the city is empty");
  const rooms = [null, "10", "9", "9a"].map((room, number) => ({
    ...one,
    id: String(number),
    shelter: "Haus",
    room,
  }));
  const homeless = { ...one, id: "none", shelter: null, room: null };
  expect(ordered([homeless, ...rooms], "place").map((row) => row.id)).toEqual(["0", "2", "3", "1", "none"]);
});
