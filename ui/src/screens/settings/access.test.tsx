import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { memoryCode } from "../../backend/memory/door";
import { memoryPassword } from "../../backend/memory/memory";
import { show } from "../../test/show";

const strong = "Kranich Speicher Pfütze Kordel";

type User = Awaited<ReturnType<typeof show>>["user"];
async function put(user: User, label: string, text: string) {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
}

test("the password is changed, and nothing that was typed stays", async () => {
  const { backend, user } = await show("/settings/password");
  await put(user, "Bisheriges Passwort", memoryPassword);
  await put(user, "Neues Passwort", strong);
  await put(user, "Noch einmal dasselbe", strong);
  await user.keyboard("{Enter}");
  await screen.findByText("Das neue Passwort gilt ab jetzt.");
  expect(backend.door.password).toBe(strong);
  expect(screen.getByLabelText("Bisheriges Passwort")).toHaveProperty("value", "");
  expect(screen.getByLabelText("Neues Passwort")).toHaveProperty("value", "");
});

test("a wrong old password is told at its field, and the new one stays", async () => {
  const { backend, user } = await show("/settings/password");
  await put(user, "Bisheriges Passwort", "falsch");
  await put(user, "Neues Passwort", strong);
  await put(user, "Noch einmal dasselbe", strong);
  await user.click(screen.getByRole("button", { name: "Passwort ändern" }));
  await screen.findByText("Das ist nicht das bisherige Passwort.");
  expect(screen.getByLabelText("Neues Passwort")).toHaveProperty("value", strong);
  expect(backend.door.password).toBe(memoryPassword);
});

test("a password made of the own name is refused", async () => {
  const { backend, user } = await show("/settings/password");
  await put(user, "Bisheriges Passwort", memoryPassword);
  await put(user, "Neues Passwort", "Falkenhag in Nord");
  await put(user, "Noch einmal dasselbe", "Falkenhag in Nord");
  await user.click(screen.getByRole("button", { name: "Passwort ändern" }));
  await waitFor(() =>
    expect(screen.getByLabelText("Neues Passwort").getAttribute("aria-invalid")).toBe("true"),
  );
  expect(backend.door.password).toBe(memoryPassword);
});

test("a missing sheet is made, typed back and then counts", async () => {
  const { backend, user } = await show("/settings/recovery", { sheet: "none" }, () => ({
    programPrint: async () => {},
  }));
  await screen.findByText("Es gibt noch kein Blatt.");
  await user.click(screen.getByRole("button", { name: "Blatt anlegen" }));
  await user.click(await screen.findByRole("button", { name: "Blatt drucken" }));
  await put(user, "Zeile 1", memoryCode.join(""));
  await user.click(screen.getByRole("button", { name: "Prüfen" }));
  await screen.findByText("Das Blatt ist geprüft und gilt.");
  expect(backend.door.recovery).toBe("proven");
  expect(document.querySelector(".paper"), "the code is gone from the page").toBeNull();
});

test("whoever stops half way is told that the sheet was never checked", async () => {
  const { user } = await show("/settings/recovery", { sheet: "none", first: true }, () => ({
    programPrint: async () => {},
  }));
  await user.click(await screen.findByRole("button", { name: "Blatt anlegen" }));
  await user.click(await screen.findByRole("button", { name: "Blatt drucken" }));
  await screen.findByText(/an den Drucker gegeben/);
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  await screen.findByText("Es gibt ein Blatt, aber niemand hat es zur Probe abgetippt.");
  const line = screen.getByRole("contentinfo");
  within(line).getByRole("link", { name: "Wiederherstellungsblatt nicht geprüft" });
});

test("the eight words of this device are there to be read aloud", async () => {
  const { backend } = await show("/settings/identity");
  const words = await screen.findByRole("list", { name: "Die acht Wörter dieses Geräts" });
  const own = backend.project.roster?.devices.find((device) => device.is_this);
  expect(
    within(words)
      .getAllByRole("listitem")
      .map((word) => word.textContent),
  ).toEqual(own?.words);
  screen.getByText(/Änderungen macht das Büro/);
});

test("before enrolling a slip in the name is corrected here", async () => {
  const { backend, user } = await show("/settings/identity", { empty: true });
  await put(user, "Ihr Name", "Ines Falkenhag-Öz");
  await put(user, "Ihr Raum", " ");
  await user.click(screen.getByRole("button", { name: "Speichern" }));
  await screen.findByText("Bitte geben Sie den Namen Ihres Raums ein.");
  await put(user, "Ihr Raum", "Raum Nord");
  await user.click(screen.getByRole("button", { name: "Speichern" }));
  await waitFor(() => expect(backend.door.who.worker).toBe("Ines Falkenhag-Öz"));
});
