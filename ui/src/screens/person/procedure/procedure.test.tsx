import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../../test/show";
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
