import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../../test/show";

async function open(given: string) {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: /Haushalt/ }));
  await screen.findByRole("button", { name: "Jemanden dazu eintragen" });
  return shown;
}

test("the family is one table: ties by the sex of whoever is meant, ages, and those without a file", async () => {
  await open("Letekidan");
  const row = (name: RegExp) => screen.getByRole("row", { name });
  expect(row(/Filmon/).textContent).toMatch(/Sohn.*13 Jahre.*Haus Birkenweg, Zimmer 12.*gemeinsam/);
  expect(row(/Rahwa/).textContent).toContain("Tochter");
  expect(row(/Ogbazghi/).textContent).toMatch(/ohne Akte.*religiös verheiratet.*Kassala \(Sudan\)/);
});

test("a parent abroad without a file is entered by name", async () => {
  const { backend, user, id } = await open("Azad");
  await user.click(screen.getByRole("button", { name: "Jemanden dazu eintragen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "ohne Akte" }));
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await within(dialog).findByText("Bitte einen Namen eintragen.");
  await user.type(within(dialog).getByLabelText("Name"), "Gülistan Demirhan");
  await user.click(within(dialog).getByRole("button", { name: /Das ist/ }));
  await user.click(await screen.findByRole("option", { name: "Elternteil" }));
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.residents.get(id)?.relationships).toMatchObject([
    { kind: "parent_of", is_first: false, other: null, other_name: "Gülistan Demirhan" },
  ]);
  await screen.findByRole("row", { name: /Gülistan Demirhan.*Elternteil/ });
});

test("leaving a household leaves the ties; a tie that was wrong is removed", async () => {
  const { backend, user, id } = await open("Letekidan");
  await user.click(screen.getByRole("button", { name: "Zieht aus dem Haushalt aus" }));
  await waitFor(() => expect(backend.world.residents.get(id)?.household).toBeNull());
  await waitFor(() => expect(screen.queryByText("gemeinsam")).toBeNull());
  await user.click(screen.getByRole("button", { name: /Verbindung entfernen: Sohn, Filmon/ }));
  await waitFor(() => expect(screen.queryByRole("row", { name: /Filmon/ })).toBeNull());
});
