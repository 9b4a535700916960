import { fireEvent, screen, waitFor } from "@testing-library/react";
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
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
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

test("the password can be looked at, and is hidden at first", async () => {
  const { user } = await show("/", { unlocked: false });
  const field = await screen.findByLabelText("Passwort");
  await user.type(field, "geheim");
  expect(field).toHaveProperty("type", "password");
  await user.click(screen.getByRole("button", { name: "Passwort zeigen" }));
  expect(field).toHaveProperty("type", "text");
  await user.click(screen.getByRole("button", { name: "Passwort verbergen" }));
  expect(field).toHaveProperty("type", "password");
});

test("the capitals lock is told while it is on", async () => {
  await show("/", { unlocked: false });
  const field = await screen.findByLabelText("Passwort");
  const press = (isOn: boolean) => {
    const event = new KeyboardEvent("keydown", { key: "A", bubbles: true });
    Object.defineProperty(event, "getModifierState", { value: (key: string) => key === "CapsLock" && isOn });
    fireEvent(field, event);
  };
  press(true);
  await screen.findByText("Die Feststelltaste ist an.");
  press(false);
  await waitFor(() => expect(screen.queryByText("Die Feststelltaste ist an.")).toBeNull());
});

test("after three wrong passwords the sheet is offered, and nothing is blocked", async () => {
  const { user } = await show("/", { unlocked: false });
  const field = await screen.findByLabelText("Passwort");
  for (const wrong of ["eins", "zwei", "drei"]) {
    await user.type(field, `${wrong}{Enter}`);
    await waitFor(() => expect(field).toHaveProperty("value", ""));
  }
  await screen.findByText("Dreimal hat das Passwort nicht gepasst.");
  await user.type(field, `${memoryPassword}{Enter}`);
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
});

test("without a sheet it is said that there is none", async () => {
  await show("/", { unlocked: false, sheet: "none" });
  await screen.findByText("Für diese Akten gibt es noch kein Wiederherstellungsblatt.");
  expect(screen.queryByRole("button", { name: /Wiederherstellungsblatt/ })).toBeNull();
});

test("the program's own start without a caseload asks for no password", async () => {
  await show("/", { unlocked: false, first: true });
  await screen.findByRole("heading", { level: 1, name: "Willkommen" });
  expect(screen.queryByLabelText("Passwort")).toBeNull();
});
