import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../backend/failure";
import { memoryWords } from "../../backend/memory/project";
import { show } from "../../test/show";

type User = Awaited<ReturnType<typeof show>>["user"];

/** Types all eight in one go, as somebody does who hears them read aloud. */
async function say(user: User, words: readonly string[]) {
  await user.click(await screen.findByLabelText("Wort 1"));
  await user.paste(words.join(" "));
}

test("the worker writes the request and reads eight words aloud", async () => {
  const { backend, user } = await show("/settings/enrolment", { empty: true });
  await user.click(await screen.findByRole("button", { name: "Anmeldung speichern …" }));
  const words = await screen.findByRole("list", { name: "Acht Wörter zum Vorlesen" });
  expect(words.textContent).toBe(memoryWords.request.join(""));
  expect(backend.project.pending).toMatchObject({ unit: "Raum Nord", device: "Laptop" });
});

test("a folder that cannot be written is told, and what was typed stays", async () => {
  const { user } = await show("/settings/enrolment", { empty: true }, () => ({
    enrolRequest: async () => {
      throw new Failure({ code: "read_only", params: {} });
    },
  }));
  const device = await screen.findByLabelText("Name dieses Geräts");
  await user.clear(device);
  await user.click(screen.getByRole("button", { name: "Anmeldung speichern …" }));
  await screen.findByText("Bitte geben Sie dem Gerät einen Namen.");
  await user.type(device, "Büro-PC");
  await user.click(screen.getByRole("button", { name: "Anmeldung speichern …" }));
  expect((await screen.findByRole("alert")).textContent).toContain("kann nicht geschrieben werden");
  expect(device).toHaveProperty("value", "Büro-PC");
});

test("the office's list counts only with the words of its sheet; misheard ones are named", async () => {
  const { user } = await show("/settings/enrolment", { empty: true });
  await user.click(await screen.findByRole("button", { name: "Geräteliste wählen …" }));
  await screen.findByText("Die Datei nennt sich Geräteliste 3 von „Ankommen in Auental“.");
  await user.click(screen.getByRole("button", { name: "Übernehmen" }));
  expect((await screen.findAllByText("fehlt noch")).length).toBe(8);
  const wrong = [...memoryWords.office];
  wrong[4] = "Laterna";
  await say(user, wrong);
  await user.click(screen.getByRole("button", { name: "Übernehmen" }));
  await screen.findByText("stimmt nicht");
  expect(screen.getByLabelText("Wort 5").getAttribute("aria-invalid")).toBe("true");
  expect(screen.getByLabelText("Wort 5"), "what was typed stays").toHaveProperty("value", "Laterna");
  const fifth = screen.getByLabelText("Wort 5");
  await user.clear(fifth);
  await user.type(fifth, "laterne");
  await user.click(screen.getByRole("button", { name: "Übernehmen" }));
  await screen.findByText("Angemeldet bei „Ankommen in Auental“.");
});

test("a later list needs no words", async () => {
  const { backend, user } = await show("/settings/enrolment");
  await user.click(await screen.findByRole("button", { name: "Geräteliste wählen …" }));
  await screen.findByText(/Geräteliste 8/);
  expect(screen.queryByLabelText("Wort 1")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Übernehmen" }));
  await screen.findByText("Die Geräteliste gilt ab jetzt.");
  expect(backend.project.roster?.version).toBe(8);
});

test("the second device is believed by the words its owner reads aloud, which are shown nowhere before", async () => {
  const { backend, user } = await show("/settings/devices");
  await screen.findAllByText(/area-1-second/);
  for (const word of memoryWords.second) expect(document.body.textContent).not.toContain(word);
  await user.click(screen.getByRole("button", { name: "Wörter vergleichen area-1-second" }));
  await say(user, memoryWords.second);
  await user.click(screen.getByRole("button", { name: "Vergleichen" }));
  await screen.findByText("Wörter verglichen");
  expect(backend.project.roster?.devices.find(({ name }) => name === "area-1-second")?.is_confirmed).toBe(
    true,
  );
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a blank leads from word to word", async () => {
  const { user } = await show("/settings/devices");
  await user.click(await screen.findByRole("button", { name: "Wörter vergleichen area-1-second" }));
  await user.type(await screen.findByLabelText("Wort 1"), "Kamel ");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Wort 2")));
  await user.keyboard("Linde");
  expect(screen.getByLabelText("Wort 1")).toHaveProperty("value", "Kamel");
  expect(screen.getByLabelText("Wort 2")).toHaveProperty("value", "Linde");
  await user.clear(screen.getByLabelText("Wort 2"));
  await user.keyboard("{Backspace}");
  expect(document.activeElement, "in an empty field it goes back").toBe(screen.getByLabelText("Wort 1"));
});

test("without an office there are no other devices, and the way to enrol is there", async () => {
  await show("/settings/devices", { empty: true });
  const link = await screen.findByRole("link", { name: "Zur Anmeldung" });
  expect(link.getAttribute("href")).toBe("#/settings/enrolment");
});

const office = (otherwise = {}) => show("/settings/project", { seat: "office", ...otherwise });

test("the office founds its project, prints for the safe, and sees the key never again", async () => {
  let paper = "";
  const { backend, user } = await show("/settings/project", { seat: "office", empty: true }, () => ({
    programPrint: async () => {
      paper = document.querySelector(".paper")?.textContent ?? "";
    },
  }));
  await user.click(await screen.findByLabelText("Name des Projekts"));
  await user.paste("Ankommen in Probe");
  await user.type(screen.getByLabelText("Raum 1"), "Nord");
  await user.click(screen.getByRole("button", { name: "Noch ein Raum" }));
  await user.click(screen.getByRole("button", { name: /Gründen/ }));
  await screen.findByText("Bitte geben Sie den Namen ein, oder entfernen Sie die Zeile.");
  await user.click(screen.getByRole("button", { name: "Raum 2 entfernen" }));
  for (const label of ["Passwort des Schlüssels", "Noch einmal dasselbe"]) {
    await user.click(screen.getByLabelText(label));
    await user.paste("Kranich Speicher Pfütze Kordel");
  }
  await user.click(screen.getByRole("button", { name: /Gründen/ }));
  await user.click(await screen.findByRole("button", { name: "Tresorblatt drucken" }));
  await waitFor(() => expect(paper).toContain("AGE-SECRET-KEY-1"));
  expect(paper).toContain(memoryWords.office.join(""));
  await user.click(screen.getByRole("checkbox", { name: /gedruckt oder abgeschrieben/ }));
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await screen.findByRole("button", { name: "Gerät aufnehmen …" });
  expect(document.body.textContent).not.toContain("AGE-SECRET-KEY");
  expect(backend.project.roster?.units.map(({ label }) => label)).toEqual(["Koordination", "Nord"]);
});

test("the office takes a device in and hands the new list on", async () => {
  const { backend, user } = await office();
  await user.click(await screen.findByRole("button", { name: "Gerät aufnehmen …" }));
  const dialog = await screen.findByRole("dialog", { name: "Gerät aufnehmen" });
  await user.click(within(dialog).getByRole("button", { name: "Anmeldung wählen …" }));
  await within(dialog).findByText("Samira Öztürk möchte mit „Laptop“ zu „Raum Ost“ gehören.");
  for (const word of memoryWords.request) expect(dialog.textContent).not.toContain(word);
  await user.click(within(dialog).getByRole("button", { name: "Aufnehmen" }));
  await within(dialog).findByText("Bitte wählen Sie den Schlüssel vom Stick.");
  await within(dialog).findByText("Bitte geben Sie das Passwort des Schlüssels ein.");
  await say(user, memoryWords.request);
  await user.click(within(dialog).getByRole("button", { name: "Schlüssel wählen …" }));
  await within(dialog).findByText("gewählt");
  await user.type(within(dialog).getByLabelText("Passwort des Schlüssels"), "falsch");
  await user.click(within(dialog).getByRole("button", { name: "Aufnehmen" }));
  await within(dialog).findByText("Das Passwort passt nicht zu diesem Schlüssel.");
  await user.clear(within(dialog).getByLabelText("Passwort des Schlüssels"));
  await user.type(within(dialog).getByLabelText("Passwort des Schlüssels"), "ankommen");
  await user.click(within(dialog).getByRole("button", { name: "Aufnehmen" }));
  await screen.findByText("Das Gerät ist aufgenommen.");
  expect(backend.project.roster?.devices.at(-1)).toMatchObject({ name: "area-2-second", unit: "area-2" });
  await user.click(screen.getByRole("button", { name: "Geräteliste speichern …" }));
  await screen.findByText("Gespeichert. Geben Sie die Datei an alle weiter.");
});

test("a lost device is ended after saying what that means, and never the own one", async () => {
  const { backend, user } = await office();
  await screen.findByText(/office-1/);
  expect(screen.queryByRole("button", { name: "Beenden … office-1" })).toBeNull();
  await user.click(screen.getByRole("button", { name: "Beenden … area-1-second" }));
  const dialog = await screen.findByRole("dialog", { name: "area-1-second beenden" });
  expect(dialog.textContent).toContain("Das lässt sich nicht zurücknehmen");
  await user.click(within(dialog).getByRole("button", { name: "Schlüssel wählen …" }));
  await user.type(within(dialog).getByLabelText("Passwort des Schlüssels"), "ankommen");
  await user.click(within(dialog).getByRole("button", { name: "Gerät beenden" }));
  await screen.findByText("Das Gerät ist beendet.");
  expect(backend.project.roster?.devices.find(({ name }) => name === "area-1-second")?.is_revoked).toBe(true);
});
