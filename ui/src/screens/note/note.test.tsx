import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show, showPerson } from "../../test/show";

const dialog = () => screen.findByRole("dialog", { name: "Kontakt erfassen" });

test("a contact is recorded from the file of a person, with the minutes its kind usually takes", async () => {
  const { backend, user, id } = await showPerson("Azad");
  await user.click(within(screen.getByRole("main")).getByRole("button", { name: "Kontakt" }));
  const form = await dialog();
  await user.click(within(form).getByRole("radio", { name: "Sprechstunde" }));
  await user.click(within(form).getByRole("button", { name: "Asylverfahren" }));
  await user.type(within(form).getByLabelText("Vermerk"), "Ladung gelesen.{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.notes.at(-1)).toMatchObject({
    kind: "open_hour",
    minutes: 10,
    topics: ["asylum"],
    text: "Ladung gelesen.",
    persons: [{ id }],
  });
  await screen.findByText("Ladung gelesen.");
  await screen.findByText(/^gespeichert \d/);
});

test("several people are found by any spelling and can be taken out again", async () => {
  const { backend, user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}n{/Control}");
  const form = await dialog();
  const who = within(form).getByRole("combobox", { name: "Wer" });
  await user.type(who, "Rahwa");
  await user.click(await screen.findByRole("option", { name: /Rahwa/ }));
  await user.type(who, "Filmon");
  await user.click(await screen.findByRole("option", { name: /Filmon/ }));
  await user.click(within(form).getByRole("button", { name: /Rahwa Tekle Habtemariam entfernen/ }));
  await user.type(within(form).getByLabelText("Vermerk"), "Nur er.");
  await user.click(within(form).getByRole("button", { name: /Speichern/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.notes.at(-1)?.persons.map((person) => person.name)).toEqual([
    "Filmon Tekle Habtemariam",
  ]);
});

test("closing keeps what was typed, also through the lock", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}n{/Control}");
  await user.type(within(await dialog()).getByLabelText("Vermerk"), "Angefangen");
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Was Sie angefangen haben, ist gesichert.");
  expect(document.body.textContent).not.toContain("Angefangen");
  await user.type(screen.getByLabelText("Passwort"), "ankommen{Enter}");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}n{/Control}");
  expect(within(await dialog()).getByLabelText("Vermerk")).toHaveProperty("value", "Angefangen");
});

test("Strg Eingabe saves from a button too, and presses nothing", async () => {
  const { backend, user } = await showPerson("Azad");
  await user.keyboard("{Control>}n{/Control}");
  const form = await dialog();
  await user.click(within(form).getByRole("radio", { name: "Telefon" }));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.notes.at(-1)).toMatchObject({ kind: "phone", minutes: 5 });
});

test("a note that says nothing is refused, and the form stays", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}n{/Control}");
  const form = await dialog();
  await user.click(within(form).getByRole("button", { name: /Speichern/ }));
  expect((await within(form).findByRole("alert")).textContent).toContain("note_empty");
});
