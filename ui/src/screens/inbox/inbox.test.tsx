import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { outcomes } from "../../backend/memory/office";
import { show } from "../../test/show";

test("each file says how it ended; what needs somebody stands first", async () => {
  const { user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  const table = await screen.findByRole("table");
  const states = within(table)
    .getAllByRole("row")
    .slice(1)
    .map((row) => within(row).getAllByRole("cell")[0]?.textContent);
  expect(states).toEqual(["wartetNr. 30 fehlt", "abgelehnt", "übernommen", "übernommen", "war schon da"]);
});

test("a refused file says what happened and what to do now", async () => {
  const { user } = await show("/inbox", { seat: "office" });
  await user.click(await screen.findByRole("button", { name: "Dateien wählen" }));
  const table = await screen.findByRole("table");
  expect(table.textContent).toContain("Das Paket bricht mittendrin ab.");
  expect(table.textContent).toContain("noch einmal speichern");
  expect(table.textContent).toContain("bundle_truncated");
});

test("files dropped anywhere on the window are taken in here", async () => {
  const { backend } = await show("/overview", { seat: "office" });
  await screen.findByRole("heading", { level: 1, name: "Überblick" });
  act(() => backend.tell({ type: "importing", files: 5 }));
  await screen.findByText("5 Dateien werden geprüft …");
  act(() => backend.tell({ type: "imported", outcomes: outcomes() }));
  expect(within(await screen.findByRole("table")).getAllByRole("row")).toHaveLength(6);
});

test("files held over the window are told where to let go", async () => {
  const { backend } = await show("/inbox", { seat: "office" });
  await screen.findByText("Pakete hierher ziehen");
  act(() => backend.tell({ type: "hovering", is: true }));
  await screen.findByText("Loslassen zum Einlesen");
});

test("an empty inbox says so", async () => {
  await show("/inbox", { seat: "office", empty: true });
  await screen.findByText("Noch nichts eingelesen, seit das Fenster offen ist.");
  await screen.findByText("Noch keine Quittung geschrieben.");
});
