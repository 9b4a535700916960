import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

const list = { name: "Liste der Menschen" };
const rows = () => within(screen.getByRole("grid", list)).getAllByRole("row");
/** How many are listed: only those in sight are drawn. */
const listed = () => Number(screen.getByRole("grid", list).getAttribute("aria-rowcount"));
const tab = (name: RegExp) => screen.findByRole("radio", { name });
const names = () => rows().map((row) => row.querySelector(".name")?.textContent);

test("everybody in care is listed by family name, those whose care ended are not", async () => {
  await show("/people");
  await screen.findByRole("grid", list);
  expect(listed()).toBe(39);
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

test("a filter keeps whom it fits, says how many, and can be taken back when nobody is left", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid", list);
  await user.click(screen.getByRole("button", { name: /Unterkunft/ }));
  await user.click(await screen.findByRole("option", { name: "Lerchenfeld 3 7" }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(listed()).toBe(7));
  screen.getByText("7 von 39");
  await user.click(screen.getByRole("button", { name: /Merkmal/ }));
  await user.click(await screen.findByRole("option", { name: /Sprachmittlung nötig/ }));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(listed()).toBeLessThan(7));
  const both = listed();
  await user.click(screen.getByRole("button", { name: /Filter „Lerchenfeld 3“ lösen/ }));
  await waitFor(() => expect(listed()).toBeGreaterThan(both));
  const tag = screen.getByRole("button", { name: /Filter „Sprachmittlung nötig“ lösen/ }).parentElement;
  expect(tag?.textContent).toContain(String(listed()));
  await user.click(screen.getByRole("button", { name: "Alle zeigen" }));
  await waitFor(() => expect(listed()).toBe(39));
});

test("the filters and the line are there again when somebody comes back from a file", async () => {
  const { user } = await show("/people");
  await user.click(await tab(/Papiere laufen ab/));
  await waitFor(() => expect(listed()).toBe(11));
  await user.click(screen.getByRole("radio", { name: /^Unterkunft/ }));
  const third = names()[2];
  rows()[2]?.focus();
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 2, name: /Verlauf/ });
  window.history.back();
  await screen.findByRole("grid", list);
  expect(listed()).toBe(11);
  await waitFor(() => expect(document.activeElement?.querySelector(".name")?.textContent).toBe(third));
});

test("households stand together under their heads, and the keyboard goes through both", async () => {
  const { user } = await show("/people");
  await user.click(await screen.findByRole("button", { name: "nach Haushalt" }));
  await waitFor(() => expect(listed()).toBeGreaterThan(39));
  await user.click(await screen.findByRole("radio", { name: /^Unterkunft/ }));
  const head = rows().find((row) => row.textContent?.includes("Gebremichael, Zimmer 12"));
  expect(head?.textContent).toContain("4 Personen");
  head?.focus();
  await user.keyboard(" ");
  await screen.findByText("4 Personen gewählt");
  await user.keyboard("{ArrowDown} ");
  await screen.findByText("3 Personen gewählt");
  expect(head?.getAttribute("aria-selected")).toBe("false");
});

test("a contact can be noted with several people at once", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid", list);
  rows()[0]?.focus();
  await user.keyboard(" {Shift>}{ArrowDown}{ArrowDown}{/Shift}");
  await screen.findByText("3 Personen gewählt");
  const chosen = names().slice(0, 3);
  await user.click(screen.getByRole("button", { name: /Kontakt mit diesen/ }));
  const dialog = await screen.findByRole("dialog");
  const about = within(dialog)
    .getAllByRole("row")
    .map((row) => row.querySelector(".name")?.textContent ?? "");
  expect(about).toHaveLength(3);
  for (const [place, name] of chosen.entries()) {
    for (const part of name?.split(", ") ?? []) expect(about[place]).toContain(part);
  }
});

test("who is filtered away is no longer chosen", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid", list);
  rows()[0]?.focus();
  await user.keyboard("{Control>}a{/Control}");
  await screen.findByText("39 Personen gewählt");
  await user.click(await tab(/Ohne Einwilligung/));
  await screen.findByText("9 Personen gewählt");
});

test("a view is saved, is a tab from then on, is renamed, dropped and put back", async () => {
  const { user, backend } = await show("/people");
  await user.click(await screen.findByRole("button", { name: "nach Haushalt" }));
  await user.click(screen.getByRole("button", { name: "Ansicht speichern" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await within(dialog).findByText("Bitte geben Sie der Ansicht einen Namen.");
  await user.type(within(dialog).getByRole("textbox"), "Familien{Enter}");
  const view = await tab(/Familien 39/);
  expect(view.getAttribute("aria-checked")).toBe("true");
  expect(await backend.viewList()).toMatchObject([{ name: "Familien", is_grouped: true }]);

  await user.click(screen.getByRole("button", { name: "Ansicht „Familien“ ändern" }));
  await user.click(await screen.findByRole("menuitem", { name: "Umbenennen" }));
  const field = within(await screen.findByRole("dialog")).getByRole("textbox");
  await user.clear(field);
  await user.type(field, "Haushalte{Enter}");
  await tab(/Haushalte/);

  await user.click(screen.getByRole("button", { name: "Ansicht „Haushalte“ ändern" }));
  await user.click(await screen.findByRole("menuitem", { name: "Löschen" }));
  await waitFor(() => expect(screen.queryByRole("radio", { name: /Haushalte/ })).toBeNull());
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));
  await tab(/Haushalte/);
});

test("a search looks among those the list is narrowed to, and says who else there is", async () => {
  const { user } = await show("/people");
  await user.click(await tab(/Lange nicht gesehen/));
  await user.type(screen.getByRole("searchbox"), "Rawan");
  await screen.findByText(/1 weitere Person passt zur Suche/);
  await user.click(screen.getByRole("button", { name: "Bei allen suchen" }));
  await waitFor(() => expect(screen.getByRole("grid", { name: "Menschen" }).textContent).toContain("Rawan"));
});

test("an empty caseload says the one next step", async () => {
  const { user } = await show("/people", { empty: true });
  await screen.findByText("Noch niemand ist hier eingetragen.");
  await user.click(screen.getAllByRole("button", { name: /Person anlegen/ })[0] as HTMLElement);
  await screen.findByRole("dialog", { name: "Neue Person" });
});

test("an error says what happened, what to do now, and its code", async () => {
  await show("/people", { error: "database_damaged" });
  const list = await screen.findByRole("region", { name: "Liste der Menschen" });
  const alert = await within(list).findByRole("alert");
  expect(alert.textContent).toContain("Die Datenbank ist beschädigt.");
  expect(alert.textContent).toContain("holen Sie die letzte Sicherung zurück");
  expect(alert.textContent).toContain("database_damaged");
});

test("while people are on their way, the list says so and nothing else", async () => {
  await show("/people", {}, () => ({ personList: () => new Promise(() => {}) }));
  await screen.findByText("Wird geladen");
  expect(screen.queryByText("Noch niemand ist hier eingetragen.")).toBeNull();
});

test("what is printed is the whole list with what it is narrowed to, not only the lines in sight", async () => {
  let paper = "";
  const { user } = await show("/people", {}, () => ({
    programPrint: async () => {
      paper = document.querySelector(".only-print")?.textContent ?? "";
    },
  }));
  await user.click(await tab(/Papiere laufen ab/));
  await waitFor(() => expect(listed()).toBe(11));
  await user.click(screen.getByRole("button", { name: "Liste drucken" }));
  await waitFor(() => expect(paper).toContain("11.12.2026 · Papier läuft ab"));
  expect(paper.match(/gilt bis|abgelaufen/g)).toHaveLength(11);
  await waitFor(() => expect(document.querySelector(".only-print")).toBeNull());
});

/** The first in the list for whom a deadline is next. */
async function firstDue() {
  const [due] = await within(await screen.findByRole("grid", list)).findAllByRole("link");
  const line = due?.closest<HTMLElement>("[role=row]");
  if (!due || !line) throw new Error("nobody in sight has a deadline next");
  return { due, line, what: due.querySelector(".second")?.textContent ?? "" };
}

test("what is due next leads to its page where it is a deadline, by the arrow to the right or a press", async () => {
  const { user } = await show("/people", { letters: true });
  const { due, line, what } = await firstDue();
  const href = due.getAttribute("href");
  line.focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(due);
  await user.keyboard("{ArrowLeft}");
  expect(document.activeElement).toBe(line);
  await user.keyboard("{ArrowRight}{Enter}");
  await screen.findByRole("heading", { level: 1, name: what });
  expect(window.location.hash).toBe(href);
  window.history.back();
  const again = await firstDue();
  await waitFor(() => expect(document.activeElement).toBe(again.line));
  await user.click(again.due);
  await screen.findByRole("heading", { level: 1, name: what });
  expect(window.location.hash).toBe(href);
});

test("the keys of a line stay what they are: the tab key passes over what is due, and the arrows move on from it", async () => {
  const { user } = await show("/people", { letters: true });
  const { line, due } = await firstDue();
  line.focus();
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(due);
  await user.keyboard("{ArrowDown}");
  const next = document.activeElement as HTMLElement;
  expect(next.getAttribute("role")).toBe("row");
  expect(next).not.toBe(line);
  await user.keyboard("{ArrowUp}{Tab}");
  expect(screen.getByRole("grid", list).contains(document.activeElement)).toBe(false);
  line.focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(window.location.hash).toBe(`#/people/${line.dataset.key}`));
});

test("while others are chosen a press on what is due chooses, and opens nothing", async () => {
  const { user } = await show("/people", { letters: true });
  const { due, line } = await firstDue();
  const other = rows().find((row) => row !== line);
  other?.focus();
  await user.keyboard(" ");
  await user.click(due);
  await waitFor(() => expect(line.getAttribute("aria-selected")).toBe("true"));
  expect(window.location.hash).toBe("#/people");
});

test("while names are hidden nobody's words about what is due are shown", async () => {
  const { user } = await show("/people", { letters: true });
  const { what } = await firstDue();
  expect(what).not.toBe("");
  await user.keyboard("{Control>}{Shift>}d{/Shift}{/Control}");
  await waitFor(() => expect(screen.queryByText(what)).toBeNull());
});
