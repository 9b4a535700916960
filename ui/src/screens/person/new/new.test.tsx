import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../../test/show";

async function open() {
  const shown = await show("/people");
  await screen.findByRole("grid");
  await shown.user.keyboard("{Control>}i{/Control}");
  return { ...shown, dialog: await screen.findByRole("dialog", { name: "Neue Person" }) };
}

test("a new person needs a name and nothing else", async () => {
  const { backend, user, dialog } = await open();
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await within(dialog).findByText(/Es fehlt ein Name/);
  await user.type(within(dialog).getByLabelText("Vorname"), "Musa{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Musa" });
  expect([...backend.world.residents.values()].at(-1)?.names[0]?.given).toBe("Musa");
});

test("who is here already under a similar name is shown while it is typed, and opened instead", async () => {
  const { backend, user, dialog } = await open();
  const before = backend.world.residents.size;
  await user.type(within(dialog).getByLabelText("Vorname"), "Azadd");
  await user.type(within(dialog).getByLabelText("Familienname"), "Demir");
  await within(dialog).findByText("Ist das dieselbe Person?");
  await user.click(within(dialog).getByRole("button", { name: "Akte öffnen" }));
  await screen.findByRole("heading", { level: 1, name: "Azad Demirhan" });
  expect(backend.world.residents.size).toBe(before);
});
