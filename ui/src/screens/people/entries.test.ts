import { expect, test } from "vitest";
import { everybody } from "../../app/queries";
import { createMemory } from "../../backend/memory/memory";
import { chosenLines, chosenPeople, groupedEntries, type HomeEntry, isHome } from "./entries";

const people = await createMemory({ unlocked: true }).personList(everybody);
const entries = groupedEntries(people, people);
const homes = new Map(
  entries.flatMap((entry): [string, HomeEntry][] => (entry.type === "home" ? [[entry.key, entry]] : [])),
);

test("every person is listed once, and members follow the head of their household", () => {
  const ids = entries.flatMap((entry) => (entry.type === "person" ? [entry.row.id] : []));
  expect([...ids].sort()).toEqual(people.map((row) => row.id).sort());
  expect(homes.size).toBeGreaterThan(0);
  entries.forEach((entry, place) => {
    if (entry.type !== "home") return;
    const below = entries.slice(place + 1, place + 1 + entry.members.length);
    expect(below.map((member) => member.key)).toEqual(entry.members.map((member) => member.id));
    expect(entry.members.every((member) => `home:${member.household}` === entry.key)).toBe(true);
  });
});

test("a household says how large it is, also where only some of it are listed", () => {
  const whole = entries.find((entry) => entry.type === "home" && entry.size > 2) as HomeEntry;
  const some = people.filter((row) => row.id !== whole.members[0]?.id);
  const part = groupedEntries(some, people).find((entry) => entry.key === whole.key) as HomeEntry;
  expect(part.members).toHaveLength(whole.size - 1);
  expect(part.size).toBe(whole.size);
});

test("choosing the head of a household chooses its members, and taking one back takes the head back", () => {
  const [key, home] = [...homes][0] as [string, HomeEntry];
  const all = chosenPeople(new Set(), new Set([key]), homes);
  expect([...all].sort()).toEqual(home.members.map((member) => member.id).sort());
  const lines = chosenLines(all, homes);
  expect([...lines].filter(isHome)).toEqual([key]);

  const without = new Set([...lines].filter((line) => line !== home.members[0]?.id));
  const rest = chosenPeople(lines, without, homes);
  expect(rest.has(home.members[0]?.id ?? "")).toBe(false);
  expect([...chosenLines(rest, homes)].filter(isHome)).toEqual([]);

  expect(chosenPeople(lines, new Set([...lines].filter((line) => line !== key)), homes).size).toBe(0);
});
