import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { showPerson } from "../../test/show";

const form = () => screen.findByRole("dialog", { name: "Brief erfassen" });
const field = async (label: RegExp) => within(await form()).findByLabelText(label);

/** A rejection in a yellow envelope, handed over yesterday; every answer is a digit, every day is typed. */
async function envelope() {
  const shown = await showPerson("Letekidan");
  await shown.user.keyboard("{Control>}b{/Control}");
  await form();
  (await screen.findByRole("radio", { name: /Bundesamt/ })).focus();
  return shown;
}

test("the yellow envelope by keyboard: five digits, two days, and the last day stands there", async () => {
  const { user, backend, id } = await envelope();
  await user.keyboard("1");
  await waitFor(async () => expect(document.activeElement?.textContent).toMatch(/Klage/));
  await user.keyboard("1");
  await waitFor(async () => expect(document.activeElement?.textContent).toMatch(/eine Woche/));
  await user.keyboard("2");
  await waitFor(async () => expect(document.activeElement?.textContent).toMatch(/gelber Umschlag/));
  await user.keyboard("1");
  await waitFor(async () => expect(document.activeElement?.textContent).toMatch(/die Person selbst/));
  await user.keyboard("1");
  await waitFor(async () =>
    expect(document.activeElement?.getAttribute("placeholder")).toBe("11.12. oder heute"),
  );
  await user.keyboard("10.12.{Tab}7.12.{Tab}");
  await user.type(await field(/eingereicht am/), "1.7.2026");
  const dialog = within(await form());
  await dialog.findByText("Do 24.12.2026");
  await dialog.findByText("Mi 23.12.2026");
  expect(dialog.queryByText(/Frage ist offen/)).toBeNull();
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Der Brief ist in der Akte" });
  const [deadline] = await backend.deadlineList({ person: id, with_ended: false });
  expect(deadline?.brief).toMatchObject({
    what: "Klage beim Verwaltungsgericht",
    last_day: "2026-12-24",
    safe_day: "2026-12-23",
    is_open_question: false,
  });
  const tasks = await backend.taskList({ person: id, until: null, with_done: false });
  expect(tasks.map((task) => [task.what, task.due_on])).toContainEqual([
    "Klage beim Verwaltungsgericht abgeben",
    "2026-12-23",
  ]);
  const set = vi.spyOn(backend, "sheetPreview");
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: /Ihre Frist/ });
  await waitFor(() => expect(set).toHaveBeenCalled());
  const until = { by: "stored", deadline: deadline?.brief.id };
  expect(set.mock.calls[0]?.[1].wanted).toMatchObject({ until, action: "lawsuit" });
});

test("what nobody knows is asked in red, and the earliest day holds until somebody stands by it", async () => {
  const { user, backend, id } = await envelope();
  await user.keyboard("1");
  await waitFor(async () => expect(document.activeElement?.textContent).toMatch(/Klage/));
  await user.keyboard("1");
  await user.type(await field(/Tag auf dem Umschlag/), "10.12.");
  const dialog = within(await form());
  await dialog.findByText("Letzter Tag, frühestens");
  await dialog.findByText(/Fragen sind offen/);
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Der Brief ist in der Akte" });
  const [deadline] = await backend.deadlineList({ person: id, with_ended: false });
  expect(deadline?.brief.is_open_question).toBe(true);
  await screen.findByText(/Auf ein Blatt kommt er erst, wenn jemand ihn geprüft hat/);
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { name: "Was offen ist" });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a day that cannot have been is told at its field, and what was typed stays", async () => {
  const { user } = await envelope();
  await user.keyboard("1");
  await waitFor(async () => expect(document.activeElement?.textContent).toMatch(/Klage/));
  await user.keyboard("1");
  const arrived = await field(/Tag auf dem Umschlag/);
  await user.type(arrived, "32.12.");
  await user.keyboard("{Enter}");
  await screen.findByText(/Diesen Tag gibt es nicht/);
  await user.clear(arrived);
  await user.type(arrived, "24.12.");
  await screen.findByText(/liegt in der Zukunft/);
  expect((arrived as HTMLInputElement).value).toBe("24.12.");
});

test("without a sender and without a kind the form says what is missing", async () => {
  const { user } = await envelope();
  await user.click(screen.getByRole("button", { name: /^Speichern/ }));
  await screen.findByText("Wählen Sie, von wem der Brief ist.");
  await user.click(screen.getByRole("radio", { name: /Jobcenter/ }));
  await screen.findByText(/Wählen Sie, worum es geht/);
});

test("a letter without a deadline is only kept", async () => {
  const { user, backend, id } = await envelope();
  await user.click(screen.getByRole("radio", { name: /keine Behörde/ }));
  await user.click(await screen.findByRole("radio", { name: /nur ablegen/ }));
  await user.type(await field(/Tag auf dem Umschlag/), "heute");
  await user.keyboard("{Enter}");
  await screen.findByText(/Eine Frist läuft daraus nicht/);
  expect(await backend.letterList(id)).toHaveLength(1);
  expect(await backend.deadlineList({ person: id, with_ended: false })).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^Fertig/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.drafts, "the next letter begins with nothing in its form").toEqual([]);
});

test("what was typed is there again after the dialog was closed", async () => {
  const { user } = await envelope();
  await user.click(screen.getByRole("radio", { name: /Sozialamt/ }));
  await user.click(await screen.findByRole("radio", { name: /Bescheid: Widerspruch/ }));
  await user.type(await field(/Tag auf dem Umschlag/), "17.11.");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("{Control>}b{/Control}");
  expect(((await field(/Tag auf dem Umschlag/)) as HTMLInputElement).value).toBe("17.11.");
});
