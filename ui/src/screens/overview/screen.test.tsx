import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

test("the first sentence is the answer, the table the proof", async () => {
  await show("/overview", { seat: "office" });
  await screen.findByText(
    /^Ost ist 31 über dem Schlüssel\. Von Süd kam seit 21 Tagen kein Paket\. Von West fehlt Nr\. 43\.$/,
  );
  screen.getByRole("heading", { name: "Ost trägt am meisten: 231 Menschen, 31 über dem Schlüssel" });
  const table = await screen.findByRole("table");
  expect(
    within(table)
      .getAllByRole("columnheader")
      .map((head) => head.firstChild?.textContent),
  ).toEqual(["Nord", "Ost", "Mitte", "Süd", "West", "zusammen"]);
  expect(within(table).getByRole("img", { name: "Ost: 231 Menschen, Schlüssel 200" })).toBeTruthy();
  expect(within(table).getByText("842")).toBeTruthy();
});

test("what follows from the numbers is listed, the most pressing first", async () => {
  await show("/overview", { seat: "office" });
  const next = await screen.findByRole("region", { name: "Als Nächstes" });
  expect(
    within(next)
      .getAllByRole("listitem")
      .map((step) => step.textContent),
  ).toEqual([
    "Süd anrufenseit 21 Tagen kein Paket",
    "Ost entlasten31 über dem Schlüssel",
    "West nach Nr. 43 fragennichts verloren, nur nie angekommen",
  ]);
});

test("an office without areas is shown the way to the inbox", async () => {
  const { user } = await show("/overview", { seat: "office", empty: true });
  await user.click(await screen.findByRole("button", { name: "Zum Eingang" }));
  await screen.findByRole("heading", { level: 1, name: "Eingang" });
});

test("the office has no place where a caseworker works", async () => {
  await show("/people", { seat: "office" });
  await screen.findByRole("heading", { level: 1, name: "Überblick" });
  expect(screen.queryByRole("searchbox")).toBeNull();
});

test("of a month of which an area told nothing, nothing is claimed", async () => {
  await show("/overview", { seat: "office" });
  const row = await screen.findByRole("row", { name: /Zugang, Abgang/ });
  const cells = within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
  expect(cells[3]).toBe("unbekannt");
  expect(cells.at(-1)).toBe("+33 neu−24 weg");
  screen.getByRole("img", { name: /33 kamen dazu, 24 gingen, Dezember 2026, nach Räumen/ });
});
