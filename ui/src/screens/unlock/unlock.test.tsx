import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { memoryPassword } from "../../backend/memory/memory";
import { show } from "../../test/show";

test("a wrong password is told in two sentences, and what was typed is gone", async () => {
  const { user } = await show("/", { unlocked: false });
  const field = await screen.findByLabelText("Passwort");
  await user.type(field, "falsch{Enter}");
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveProperty("textContent", expect.stringContaining("Das Passwort passt nicht."));
  expect(alert.textContent).toContain("Feststelltaste");
  expect(alert.textContent).toContain("wrong_password");
  expect(field).toHaveProperty("value", "");
});

test("the right password opens the people", async () => {
  const { user } = await show("/", { unlocked: false });
  await user.type(await screen.findByLabelText("Passwort"), `${memoryPassword}{Enter}`);
  await screen.findByRole("heading", { level: 1, name: "Menschen" });
});

test("locking leaves nothing of anybody in the document", async () => {
  const { user } = await show("/people");
  await screen.findByText(/Demirhan/);
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByLabelText("Passwort");
  for (const word of ["Demirhan", "Raum Nord", "Falkenhag", "Auental"]) {
    expect(document.documentElement.outerHTML).not.toContain(word);
  }
});

test("the program locks by itself too", async () => {
  const { backend } = await show("/people");
  await screen.findByText(/Demirhan/);
  backend.tell({ type: "locked" });
  await screen.findByLabelText("Passwort");
  expect(screen.queryByText(/Demirhan/)).toBeNull();
});

test("without a database the screen says what to do, and asks for no password", async () => {
  await show("/", { unlocked: false }, () => ({
    caseloadFacts: async () => ({ name: "x.db", exists: false, trouble: null, has_recovery: false }),
  }));
  expect((await screen.findByRole("alert")).textContent).toContain("An dieser Stelle liegt keine Datenbank.");
  expect(screen.queryByLabelText("Passwort")).toBeNull();
});
