import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../../test/show";

async function open(given: string) {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: "Stammdaten" }));
  await screen.findByRole("region", { name: "Begleitung und Akte" });
  return shown;
}

test("care ends on a day and can begin again", async () => {
  const { backend, user, id } = await open("Azad");
  await user.click(screen.getByRole("button", { name: "Begleitung beenden" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("Letzter Tag"), "01.01.2026");
  await user.click(within(dialog).getByRole("button", { name: "Begleitung beenden" }));
  await within(dialog).findByText(/Da war sie noch nicht in Begleitung/);
  await user.clear(within(dialog).getByLabelText("Letzter Tag"));
  await user.type(within(dialog).getByLabelText("Letzter Tag"), "30.11.2026{Enter}");
  await waitFor(() => expect(backend.world.residents.get(id)?.fields.closed_on).toBe("2026-11-30"));
  await screen.findByText("Begleitung beendet am 30.11.2026.");
  await user.click(screen.getAllByRole("button", { name: "Wieder aufnehmen" })[0] as HTMLElement);
  await waitFor(() => expect(backend.world.residents.get(id)?.fields.closed_on).toBeUndefined());
});

test("nobody is erased before the name was typed; then nothing is left, and an old address says so", async () => {
  const { backend, user, id } = await open("Azad");
  await user.click(screen.getByRole("button", { name: /Endgültig löschen/ }));
  const dialog = await screen.findByRole("dialog");
  await within(dialog).findByText(/area-1-second/);
  const erase = within(dialog).getByRole("button", { name: "Endgültig löschen" });
  expect(erase).toHaveProperty("disabled", true);
  await user.type(within(dialog).getByLabelText("Name"), "Azad{Enter}");
  expect(backend.world.residents.has(id)).toBe(true);
  await user.type(within(dialog).getByLabelText("Name"), " demirhan");
  await user.click(erase);
  await waitFor(() => expect(backend.world.residents.has(id)).toBe(false));
  await screen.findByRole("grid");
  window.location.hash = `/people/${id}`;
  await screen.findByRole("heading", { level: 1, name: "Endgültig gelöscht" });
});
