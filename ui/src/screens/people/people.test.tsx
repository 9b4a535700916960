import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

const rows = () => within(screen.getByRole("grid")).getAllByRole("row");

test("everybody in care is listed by family name, those whose care ended are not", async () => {
  await show("/people");
  await screen.findByRole("grid");
  expect(rows()).toHaveLength(39);
  expect(rows()[0]?.textContent).toMatch(/^Al-Khatib, Rawan/);
  expect(screen.queryByText(/Berhane/)).toBeNull();
});

test("a name says its language and stands apart from the direction around it", async () => {
  await show("/people");
  const original = await screen.findByText("عبد الرحمن نور الدين المصري");
  expect(original.closest("bdi")?.lang).toBe("ar");
});

test("a search finds another spelling and says that it is one", async () => {
  const { user } = await show("/people");
  await user.type(await screen.findByRole("searchbox"), "Yousuf");
  await waitFor(() => expect(screen.getAllByText("andere Schreibweise").length).toBeGreaterThan(0));
  expect(screen.getByRole("grid", { name: "Menschen" }).textContent).toContain("Khalil");
});

test("a search finds words of notes, marks them, and nothing typed gets into the address", async () => {
  const { user } = await show("/people");
  await user.type(await screen.findByRole("searchbox"), "kinderarzt");
  const marked = await screen.findByText("Kinderarzt", { selector: "mark", exact: false });
  expect(marked.tagName).toBe("MARK");
  expect(window.location.href).not.toContain("kinderarzt");
});

test("the first hit opens with Enter", async () => {
  const { user } = await show("/people");
  const field = await screen.findByRole("searchbox");
  await user.type(field, "Demirhan");
  await screen.findByRole("grid", { name: "Menschen" });
  await user.type(field, "{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Azad Demirhan" });
});

test("what is not found is said, with what may help", async () => {
  const { user } = await show("/people");
  await user.type(await screen.findByRole("searchbox"), "qqqq");
  await screen.findByText("Nichts gefunden.");
});

test("a filter keeps whom it fits, and can be taken back when nobody is left", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.click(screen.getByRole("button", { name: /Unterkunft/ }));
  await user.click(await screen.findByRole("option", { name: "Lerchenfeld 3" }));
  await waitFor(() => expect(rows()).toHaveLength(7));
  await user.click(screen.getByRole("button", { name: /Begleitung/ }));
  await user.click(await screen.findByRole("option", { name: "Information" }));
  await screen.findByText("Mit diesen Filtern ist niemand da.");
  await user.click(screen.getByRole("button", { name: "Alle zeigen" }));
  await waitFor(() => expect(rows()).toHaveLength(39));
});

test("an empty caseload says the one next step", async () => {
  const { user } = await show("/people", { empty: true });
  await screen.findByText("Noch niemand ist hier eingetragen.");
  await user.click(screen.getAllByRole("button", { name: /Person anlegen/ })[0] as HTMLElement);
  await screen.findByRole("dialog", { name: "Neue Person" });
});

test("an error says what happened, what to do now, and its code", async () => {
  await show("/people", { error: "database_damaged" });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Die Datenbank ist beschädigt.");
  expect(alert.textContent).toContain("holen Sie die letzte Sicherung zurück");
  expect(alert.textContent).toContain("database_damaged");
});

test("while people are on their way, the list says so and nothing else", async () => {
  await show("/people", { slowMs: 60_000 });
  await screen.findByText("Wird geladen");
  expect(screen.queryByText("Noch niemand ist hier eingetragen.")).toBeNull();
});
