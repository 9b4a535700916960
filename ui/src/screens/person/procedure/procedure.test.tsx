import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Checklist, ChecklistItem } from "../../../backend/types";
import { showPerson } from "../../../test/show";

import { apart } from "./pastItems";
import { draftToEvent } from "./typedEvent";

async function open(given: string) {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: "Verfahren" }));
  return shown;
}

test("the file says where she stands, since when, with which paper and paragraph", async () => {
  await open("Letekidan");
  const track = await screen.findByRole("region", { name: "Asylverfahren" });
  const now = within(track)
    .getAllByRole("listitem")
    .find((one) => one.getAttribute("aria-current"));
  expect(now?.textContent).toContain("Anhörung war");
  expect(now?.textContent).toContain("§ 25 AsylG");
  expect(now?.textContent).toContain("Stand 29.07.2026");
  expect(screen.getByText("Auskunft mit Quelle, keine Beratung")).toBeTruthy();
});

test("a decision is entered by keyboard; its list makes a task with its safe day", async () => {
  const { user, backend, id } = await open("Letekidan");
  await user.click(await screen.findByRole("button", { name: "Ereignis erfassen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await within(dialog).findByText("Bitte wählen, was geschehen ist.");
  await user.click(within(dialog).getByRole("radio", { name: "Bescheid: offensichtlich unbegründet" }));
  await user.type(within(dialog).getByLabelText("Tag"), "31.12.2026");
  await within(dialog).findByText("Dieser Tag liegt noch vor uns. Stimmt das Jahr?");
  await user.clear(within(dialog).getByLabelText("Tag"));
  await user.type(within(dialog).getByLabelText("Tag"), "heute{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(await screen.findByRole("button", { name: "Aufgabe daraus machen: Klage erheben" }));
  await screen.findByText("bei den Aufgaben");
  const task = backend.world.tasks.find((one) => one.what === "Klage erheben");
  expect(task?.person?.id).toBe(id);
  expect(task?.due_on).toMatch(/^2026-12-/);
  expect(screen.getAllByText(/Ist Klage erhoben/).length).toBeGreaterThan(0);
});

test("a slip is corrected and what did not happen is withdrawn", async () => {
  const { user, backend } = await open("Letekidan");
  const before = backend.world.events.filter((event) => !event.isGone).length;
  const name = "Anhörung beim BAMF";
  await user.click(await screen.findByRole("button", { name: `Berichtigen: ${name}` }));
  const dialog = await screen.findByRole("dialog");
  const day = within(dialog).getByLabelText("Tag");
  await user.clear(day);
  await user.type(day, "6.11.2026{Enter}");
  await screen.findByText("einmal berichtigt");
  await user.click(screen.getByRole("button", { name: `Zurücknehmen: ${name}` }));
  await waitFor(() => expect(screen.queryByRole("button", { name: `Zurücknehmen: ${name}` })).toBeNull());
  expect(backend.world.events.filter((event) => !event.isGone)).toHaveLength(before - 1);
});

test("what nobody has verified is said in red", async () => {
  await open("Oleksandra");
  expect((await screen.findAllByText(/nicht geprüft/)).length).toBeGreaterThan(0);
});

test("whoever has no event yet is asked for the first", async () => {
  const { user } = await open("Samir");
  await user.click(await screen.findByRole("button", { name: "Ereignis erfassen" }));
  await screen.findByRole("dialog");
});

test("a second day counts only where the kind has one", () => {
  const kind = (code: string, until: string | null) =>
    ({ code, until, group: "asylum", name: code, day: "", document: null, expires: null }) as const;
  const kinds = [kind("anhoerung", null), kind("duldung_60a", "Gültig bis")];
  const draft = { kind: "anhoerung", day: "3.12.2026", until: "1.1.2026", document: null, remark: "" };
  const read = (part: object) => draftToEvent({ ...draft, ...part }, kinds, "2026-12-11");
  expect(read({})).toMatchObject({ event: { happened_on: "2026-12-03", until_on: null } });
  expect(read({ kind: "duldung_60a" })).toEqual({ wrong: { until: "before" } });
  expect(read({ day: "" })).toEqual({ wrong: { day: "missing" } });
});

test("what events asked for long ago is folded away, and what still has a day to come is not", () => {
  const due = (day: string, ...others: string[]) => ({ day, others }) as unknown as ChecklistItem["due"];
  const item = (id: string, day: ChecklistItem["due"]) => ({ id, due: day }) as ChecklistItem;
  const list = (day: string, ...items: ChecklistItem[]) =>
    ({ kind: "x", event: day, day, items }) as unknown as Checklist;
  const lists = [
    list(
      "2025-01-13",
      item("late", due("2025-01-31")),
      item("yet", due("2028-01-13")),
      item("undated", null),
    ),
    list("2025-12-01", item("either", due("2026-01-02", "2026-06-20"))),
    list("2026-06-11", item("in time", null)),
    list("2025-06-01", item("where she stands", null)),
    list("2024-06-25", item("birth", due("2024-07-02"))),
  ];
  const { current, past } = apart(lists, "2026-12-11", "2025-06-01");
  const ids = (some: Checklist[]) => some.map((one) => one.items.map((found) => found.id));
  expect(ids(current)).toEqual([["yet"], ["either"], ["in time"], ["where she stands"]]);
  expect(ids(past)).toEqual([["late", "undated"], ["birth"]]);
});

test("an appointment has its own name, and only a paper is valid until a day", async () => {
  const { user, backend, id } = await showPerson("Letekidan");
  const invited = { kind: "anhoerung_geladen", happened_on: "2026-11-20", document: "ladung", remark: "" };
  await backend.procedureAdd(id, { ...invited, until_on: "2026-12-18" });
  await user.click(screen.getByRole("tab", { name: "Verfahren" }));
  const events = await screen.findByRole("region", { name: "Was geschehen ist" });
  const line = (name: string) =>
    within(events)
      .getAllByRole("listitem")
      .find((one) => one.textContent?.includes(name))?.textContent;
  expect(line("Zur Anhörung geladen")).toContain("Tag der Anhörung: 18.12.2026");
  expect(line("Zur Anhörung geladen")).not.toContain("bis 18.12.2026");
});
