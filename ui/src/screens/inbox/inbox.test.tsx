import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { offeredTo } from "../../backend/memory/intake";
import { show } from "../../test/show";

/** The first lines of a column of what was brought. */
const column = (table: HTMLElement, place: number) =>
  within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.children[place]?.firstChild?.textContent);

test("nothing is taken in before somebody has seen it and said so", async () => {
  const { backend, user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Ordner wählen" }));
  await screen.findByText(/5 Dateien geprüft/);
  const table = await screen.findByRole("grid", { name: "Mitgebrachte Dateien" });
  expect(column(table, 0)).toEqual([
    "area-5-office-0045.ankommen",
    "Süd 31",
    "Nord 42",
    "Ost 39",
    "Mitte 57",
  ]);
  expect(column(table, 2)).toEqual(["abgelehnt", "Nr. 30 fehlt", "bereit", "bereit", "war schon da"]);
  expect(backend.brought.look(), "they are still only offered").not.toBeNull();
});

test("the enter key takes it in, and how it ended is said in one sentence", async () => {
  const { user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  await waitFor(() => expect(document.activeElement?.textContent).toContain("3 Dateien einlesen"));
  await user.keyboard("{Enter}");
  await screen.findByText("3 Dateien eingelesen, 1 war schon da, 1 abgelehnt.");
  await screen.findByText(/4 Quittungen liegen neben den Paketen/);
  expect(screen.queryByText(/Dateien geprüft/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "Zum Überblick" }));
  await screen.findByRole("heading", { level: 1, name: "Überblick" });
});

test("a refused file says what happened and what to do now", async () => {
  const { user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  const table = await screen.findByRole("grid");
  expect(table.textContent).toContain("Das Paket bricht mittendrin ab.");
  expect(table.textContent).toContain("noch einmal speichern");
  expect(table.textContent).toContain("bundle_truncated");
});

test("person by person: what stands here and what would", async () => {
  const { user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  const lines = await screen.findByRole("region", { name: "Süd 31, Zeile für Zeile" });
  expect(lines.textContent).toContain("4 neue Menschen, 7 Menschen geändert, 2 Menschen nicht mehr genannt");
  await user.click(screen.getByRole("row", { name: /Nord 42/ }));
  const nord = await screen.findByRole("region", { name: "Nord 42, Zeile für Zeile" });
  expect(nord.textContent).toContain("wird hier vergessen");
  expect(nord.textContent).toContain("155 Menschen unverändert");
  const room = within(nord).getByText("Zimmer").closest("tr");
  expect(room?.textContent).toMatch(/Zimmer9?9?12$/);
});

test("letting go takes in nothing", async () => {
  const { backend, user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  await user.click(await screen.findByRole("button", { name: "Verwerfen" }));
  await waitFor(() => expect(screen.queryByRole("grid")).toBeNull());
  expect(backend.brought.look()).toBeNull();
});

test("files dropped anywhere on the window are shown here, and only shown", async () => {
  const { backend } = await show("/overview", { seat: "office" });
  await screen.findByRole("heading", { level: 1, name: "Überblick" });
  backend.brought.offer(offeredTo("office", backend.world));
  act(() => backend.tell({ type: "offered", files: 5 }));
  await screen.findByRole("heading", { level: 1, name: "Eingang" });
  expect(within(await screen.findByRole("grid")).getAllByRole("row")).toHaveLength(6);
  expect(backend.brought.look()).not.toBeNull();
});

test("a file opened from the desktop is shown after unlocking", async () => {
  const { backend, user } = await show("/overview", { seat: "office", unlocked: false });
  backend.brought.offer(offeredTo("office", backend.world));
  const field = await screen.findByLabelText("Passwort");
  expect(document.body.textContent).not.toContain("Nord 42");
  await user.type(field, "ankommen{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Eingang" });
  await screen.findByText(/5 Dateien geprüft/);
});

test("long work says how far it is and can be stopped", async () => {
  let finish = () => {};
  let stopped = 0;
  const { backend, user } = await show("/inbox", { seat: "office" }, (backend) => ({
    intakeTake: (token) =>
      new Promise((done) => {
        finish = () => done(backend.brought.take(token));
      }),
    intakeStop: async () => {
      stopped += 1;
      finish();
    },
  }));
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  await user.click(await screen.findByRole("button", { name: /3 Dateien einlesen/ }));
  await screen.findByText("Wird eingelesen …");
  act(() => backend.tell({ type: "progress", progress: { file: 2, files: 5, done: 1, all: 2 } }));
  const bar = await screen.findByRole("progressbar", { name: "Wird eingelesen … 2 von 5" });
  expect(bar.getAttribute("aria-valuenow")).toBe("30");
  await user.click(screen.getByRole("button", { name: "Abbrechen" }));
  await screen.findByText(/Dateien eingelesen/);
  expect(stopped).toBe(1);
});

test("where the stick cannot be written to, the receipts go to another place", async () => {
  const { user } = await show("/inbox", { seat: "office" }, (backend) => ({
    intakeTake: async (token) =>
      backend.brought.take(token).map((file) => ({
        ...file,
        outcome: { ...file.outcome, receipt: null, code: file.outcome.code ?? "read_only" },
      })),
  }));
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  await user.click(await screen.findByRole("button", { name: /3 Dateien einlesen/ }));
  await screen.findByText("4 Quittungen ließen sich dort nicht schreiben.");
  await user.click(screen.getByRole("button", { name: "Quittungen an anderem Ort speichern" }));
  await screen.findByText(/4 Quittungen liegen/);
  expect(screen.queryByText(/ließen sich dort nicht schreiben/)).toBeNull();
});

test("a folder without anything for this program is told where the button is", async () => {
  const { user } = await show("/inbox", { seat: "office" }, () => ({
    intakeChoose: () => Promise.reject({ code: "nothing_to_take_in", params: {} }),
  }));
  await user.click(await screen.findByRole("button", { name: "Ordner wählen" }));
  expect((await screen.findByRole("alert")).textContent).toContain("In diesem Ordner liegt nichts");
});

test("a worker sees what a receipt confirms, and is led to where a list belongs", async () => {
  const { user } = await show("/bundle");
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  const table = await screen.findByRole("grid");
  expect(table.textContent).toContain("Paket 41 ist angekommen");
  expect(table.textContent).toContain("Projektliste, Stand 15");
  expect(within(table).getByRole("link", { name: "Zu „Liste einlesen“" }).getAttribute("href")).toBe(
    "#/list",
  );
});

test("files held over the window are told where to let go", async () => {
  const { backend } = await show("/inbox", { seat: "office" });
  await screen.findByText("Dateien oder Ordner hierher ziehen");
  act(() => backend.tell({ type: "hovering", is: true }));
  await screen.findByText("Loslassen zum Ansehen");
});

test("an empty inbox says so", async () => {
  await show("/inbox", { seat: "office", empty: true });
  await screen.findByText("Noch kein Paket. Ziehen Sie das erste hierher.");
  await screen.findByText("Noch keine Quittung geschrieben.");
});
