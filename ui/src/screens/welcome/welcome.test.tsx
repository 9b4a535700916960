import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../backend/failure";
import { memoryCode } from "../../backend/memory/door";
import type { Memory } from "../../backend/memory/memory";
import { show } from "../../test/show";

const secondPlace = "Ein zweiter Ort für Sicherungen";
const strong = "Kranich Speicher Pfütze Kordel";

const start = (otherwise?: (backend: Memory) => Partial<Memory>) =>
  show("/", { unlocked: false, first: true, sheet: "none", empty: true, backup: "none" }, otherwise);

type User = Awaited<ReturnType<typeof start>>["user"];

async function sayWho(user: User) {
  await user.click(await screen.findByRole("radio", { name: /Fachkraft/ }));
  await user.type(screen.getByLabelText("Ihr Name"), "Samira Öztürk");
  await user.type(screen.getByLabelText("Ihr Raum"), "Raum Ost{Enter}");
}

async function setPassword(user: User, password = strong) {
  await user.click(await screen.findByLabelText("Passwort"));
  await user.paste(password);
  await user.click(screen.getByLabelText("Noch einmal dasselbe"));
  await user.paste(password);
  await user.keyboard("{Enter}");
}

test("from nothing to work: who, password, sheet printed and typed back, a stick for the backups", async () => {
  let paper = "";
  const { backend, user } = await start(() => ({
    programPrint: async () => {
      paper = document.querySelector(".paper")?.textContent ?? "";
    },
  }));
  await sayWho(user);
  await setPassword(user);
  await screen.findByRole("heading", { level: 1, name: "Ihr Wiederherstellungsblatt" });
  await user.click(screen.getByRole("button", { name: "Blatt drucken" }));
  await screen.findByText(/an den Drucker gegeben um/);
  for (const words of [...memoryCode, "Samira Öztürk, Raum Ost", "11.12.2026"])
    expect(paper).toContain(words);
  await user.click(screen.getByLabelText("Zeile 1"));
  await user.paste(memoryCode.join("\n"));
  await user.click(screen.getByRole("button", { name: "Prüfen" }));
  await screen.findByRole("heading", { level: 1, name: secondPlace });
  await user.click(screen.getByRole("button", { name: "Stick oder Ordner wählen …" }));
  await screen.findByText("Die erste Sicherung liegt in „Stick blau“ und ist geprüft.");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await screen.findByRole("heading", { level: 1, name: "Fertig" });
  await screen.findByText("Das Wiederherstellungsblatt ist geprüft.");
  await screen.findByText("Ein zweiter Ort für Sicherungen ist gewählt.");
  await user.click(screen.getByRole("button", { name: "Anfangen" }));
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
  expect(backend.door).toMatchObject({
    seat: "worker",
    password: strong,
    recovery: "proven",
    who: { worker: "Samira Öztürk", unit_label: "Raum Ost", employer: "" },
  });
});

test("what is missing is told at its field, and nothing is made", async () => {
  const { backend, user } = await start();
  await user.click(await screen.findByRole("button", { name: "Weiter" }));
  await screen.findByText("Bitte wählen Sie eines von beiden.");
  await screen.findByText("Bitte geben Sie Ihren Namen ein.");
  await screen.findByText("Bitte geben Sie den Namen Ihres Raums ein.");
  expect(backend.door.exists).toBe(false);
});

test("going back keeps what was typed", async () => {
  const { user } = await start();
  await sayWho(user);
  await user.type(await screen.findByLabelText("Passwort"), "Kranich");
  await user.click(screen.getByRole("button", { name: "Zurück" }));
  expect(await screen.findByLabelText("Ihr Name")).toHaveProperty("value", "Samira Öztürk");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  expect(await screen.findByLabelText("Passwort")).toHaveProperty("value", "Kranich");
});

test("a password is told how long it holds and why not longer, and what is too weak is refused", async () => {
  const { backend, user } = await start();
  await sayWho(user);
  const field = await screen.findByLabelText("Passwort");
  await user.type(field, "kurz");
  await screen.findByText("In Sekunden zu erraten");
  await screen.findByText("Es ist zu kurz: mindestens 10 Zeichen.");
  await user.clear(field);
  await setPassword(user, "Samira und Samira");
  await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
  expect(screen.getAllByText(/Es besteht aus Ihrem Namen/).length).toBeGreaterThan(0);
  expect(backend.door.exists).toBe(false);
  expect(field).toHaveProperty("value", "Samira und Samira");
});

test("a slip of the finger in the second one is told", async () => {
  const { backend, user } = await start();
  await sayWho(user);
  await user.click(await screen.findByLabelText("Passwort"));
  await user.paste(strong);
  await user.click(screen.getByLabelText("Noch einmal dasselbe"));
  await user.paste("Kranich Speicher Pfütze Kordal");
  await user.keyboard("{Enter}");
  await screen.findByText("Das ist nicht dasselbe wie oben.");
  expect(backend.door.exists).toBe(false);
});

test("a folder that cannot be written is told, and what was typed stays", async () => {
  const { user } = await start(() => ({
    caseloadCreate: async () => {
      throw new Failure({ code: "read_only", params: {} });
    },
  }));
  await sayWho(user);
  await setPassword(user);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("In diesen Ordner kann nicht geschrieben werden.");
  expect(screen.getByLabelText("Passwort")).toHaveProperty("value", strong);
});

test("a mistyped sheet names line and group, and does not count", async () => {
  const { backend, user } = await start();
  await sayWho(user);
  await setPassword(user);
  await user.click(await screen.findByRole("button", { name: "Kein Drucker? Abschreiben" }));
  await screen.findByText(memoryCode[0] ?? "");
  await user.click(screen.getByLabelText("Zeile 1"));
  await user.paste(`${memoryCode[0]}${memoryCode[1]}0123-4667-89AB-0X1Z`);
  expect(screen.queryByText(memoryCode[0] ?? ""), "nobody types from the screen").toBeNull();
  await user.click(screen.getByRole("button", { name: "Prüfen" }));
  await screen.findByText("Bitte die 2. Vierergruppe vergleichen.");
  expect(backend.door.recovery).toBe("unproven");
});

test("the sheet can wait after a clear warning, which stays in the line at the foot", async () => {
  const { user } = await start();
  await sayWho(user);
  await setPassword(user);
  await user.click(await screen.findByRole("button", { name: "Später" }));
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("das Ende aller Akten");
  await user.click(within(alert).getByRole("button", { name: "Trotzdem später" }));
  await user.click(await screen.findByRole("button", { name: "Später" }));
  await screen.findByText("Das Wiederherstellungsblatt fehlt noch.");
  await user.click(screen.getByRole("button", { name: "Anfangen" }));
  const line = await screen.findByRole("contentinfo");
  await within(line).findByRole("link", { name: "Wiederherstellungsblatt fehlt" });
});

/** As far as the second place, without the sheet. */
async function goToPlace(user: User) {
  await sayWho(user);
  await setPassword(user);
  await user.click(await screen.findByRole("button", { name: "Später" }));
  await user.click(await screen.findByRole("button", { name: "Trotzdem später" }));
  await screen.findByRole("heading", { level: 1, name: secondPlace });
}

test("a second place can wait, and what is missing is told at the end", async () => {
  const { user } = await start();
  await goToPlace(user);
  await user.click(screen.getByRole("button", { name: "Später" }));
  await screen.findByText("Der zweite Ort für Sicherungen fehlt noch.");
});

test("a stick that was pulled out is told, and can be tried again or put off", async () => {
  const { user } = await show("/", {
    unlocked: false,
    first: true,
    sheet: "none",
    empty: true,
    backup: "away",
  });
  await goToPlace(user);
  await user.click(screen.getByRole("button", { name: "Stick oder Ordner wählen …" }));
  expect((await screen.findByRole("alert")).textContent).toContain("backup_place_away");
  screen.getByRole("button", { name: "Noch einmal versuchen" });
  screen.getByRole("button", { name: "Später" });
});

test("closing the window of the system chooses nothing; a folder on the same disk is told honestly", async () => {
  let isClosed = true;
  const { user } = await start(({ backupPlaceChoose }) => ({
    backupPlaceChoose: async () => {
      const place = isClosed ? null : await backupPlaceChoose();
      isClosed = false;
      return place && { ...place, is_same_disk: true };
    },
  }));
  await goToPlace(user);
  await user.click(screen.getByRole("button", { name: "Stick oder Ordner wählen …" }));
  await user.click(await screen.findByRole("button", { name: "Stick oder Ordner wählen …" }));
  await screen.findByText(/auf derselben Platte wie die Akten/);
});

test("on a new machine after a theft the files are brought back from the stick", async () => {
  const { backend, user } = await start();
  await user.click(await screen.findByRole("button", { name: "Aus einer Sicherung zurückholen" }));
  await screen.findByText(/Neben der Datenbank liegt keine Sicherung/);
  await user.click(screen.getByRole("button", { name: "Andere Datei wählen …" }));
  await user.type(await screen.findByLabelText("Passwort"), backend.door.password);
  await user.click(screen.getByRole("button", { name: "Zurückholen und öffnen" }));
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
});

test("the invented city is explored from here and left again", async () => {
  const { backend, user } = await start();
  await user.click(await screen.findByRole("button", { name: "Erfundene Stadt erkunden" }));
  await user.click(await screen.findByRole("button", { name: "Als Fachkraft" }));
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
  expect(backend.door.isExploring).toBe(true);
  await user.click(await screen.findByRole("button", { name: "Übung beenden" }));
  await screen.findByRole("heading", { level: 1, name: "Willkommen" });
  expect(backend.door.isExploring).toBe(false);
});

test("the lock in the middle of it asks for the password that was set", async () => {
  const { backend, user } = await start();
  await sayWho(user);
  await setPassword(user);
  await screen.findByRole("heading", { level: 1, name: "Ihr Wiederherstellungsblatt" });
  backend.door.isOpen = false;
  backend.tell({ type: "locked" });
  await user.type(await screen.findByLabelText("Passwort"), `${strong}{Enter}`);
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
});
