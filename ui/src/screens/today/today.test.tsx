import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

const due = () => screen.findByRole("table");
const line = async (words: RegExp) => {
  const row = within(await due())
    .getAllByRole("row")
    .find((row) => words.test(row.textContent ?? ""));
  if (!row) throw new Error(`no line ${words}`);
  return row;
};

test("the day begins here, with one sentence about how it stands", async () => {
  await show("/");
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
  expect(await screen.findByText("3 Sachen sind überfällig. Heute sind 3 Sachen dran.")).toBeTruthy();
});

test("what is over stands first, and each line says for whom, what, and how long", async () => {
  await show("/today");
  const row = await line(/Kam eine Antwort vom Sozialamt/);
  expect(row.textContent).toMatch(/Abdulrahman Nur al-Din Al-Masri.*seit 2 Tagen/);
  const groups = within(await due()).getAllByRole("rowheader");
  expect(groups[0]?.textContent).toBe("Überfällig");
});

test("E does a line: it goes, the next one has the focus, and it can be taken back on the right", async () => {
  const { user } = await show("/today");
  const row = await line(/Kam eine Antwort vom Sozialamt/);
  within(row).getByRole("link").focus();
  await user.keyboard("e");
  await screen.findByText("Heute erledigt: 1");
  expect(within(await due()).queryByText("Kam eine Antwort vom Sozialamt?")).toBeNull();
  await waitFor(() => expect(document.activeElement?.closest("tr[data-key]")).not.toBeNull());
  await user.click(screen.getByRole("button", { name: /^Doch nicht erledigt: Kam eine Antwort/ }));
  await line(/Kam eine Antwort vom Sozialamt/);
});

test("V puts a line off to a day on which somebody works", async () => {
  const { user } = await show("/today");
  const row = await line(/Kam eine Antwort vom Sozialamt/);
  within(row).getByRole("link").focus();
  await user.keyboard("v");
  await user.click(await screen.findByRole("menuitem", { name: /in einer Woche/ }));
  await waitFor(async () =>
    expect((await line(/Kam eine Antwort vom Sozialamt/)).textContent).toContain("noch 7 Tage"),
  );
});

test("arrows go from line to line", async () => {
  const { user } = await show("/today");
  const row = await line(/Kam eine Antwort vom Sozialamt/);
  within(row).getByRole("link").focus();
  await user.keyboard("{ArrowDown}");
  expect(document.activeElement?.closest("tr")?.textContent).toContain("Anmeldung");
  await user.keyboard("{ArrowUp}");
  expect(document.activeElement?.closest("tr")).toBe(row);
});

test("letters mean nothing while a task is typed", async () => {
  const { user } = await show("/today");
  await user.click(await screen.findByRole("button", { name: "Aufgabe" }));
  await user.type(await screen.findByLabelText("Was ist zu tun?"), "Eve anrufen");
  expect(screen.getByLabelText<HTMLInputElement>("Was ist zu tun?").value).toBe("Eve anrufen");
  expect(screen.queryByText(/Heute erledigt/)).toBeNull();
});

test("an appointment needs what, when and a time that exists; what was typed stays", async () => {
  const { user } = await show("/today");
  await user.click(await screen.findByRole("button", { name: "Aufgabe" }));
  await user.click(await screen.findByRole("radio", { name: "Termin" }));
  await user.type(screen.getByLabelText("Um wie viel Uhr?"), "25:00");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await screen.findByText("Bitte in ein paar Worten schreiben, was zu tun ist.");
  await screen.findByText(/Bitte einen Tag nennen/);
  await screen.findByText(/Das ist keine Uhrzeit/);
  await user.type(screen.getByLabelText("Was ist zu tun?"), "Anhörung");
  await user.type(screen.getByLabelText("An welchem Tag?"), "morgen");
  await user.clear(screen.getByLabelText("Um wie viel Uhr?"));
  await user.type(screen.getByLabelText("Um wie viel Uhr?"), "930");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  expect((await line(/Anhörung/)).textContent).toContain("9:30 Uhr");
});

test("whoever was not seen for long is one step away", async () => {
  const { user } = await show("/today");
  await user.click(await screen.findByRole("button", { name: /^zeigen: 3 Menschen/ }));
  const list = await screen.findByRole("grid", { name: "Liste der Menschen" });
  expect(list.getAttribute("aria-rowcount")).toBe("3");
});

test("an empty day says so, and what can be done", async () => {
  const { backend, user } = await show("/bundle");
  backend.world.tasks = [];
  for (const { fields } of backend.world.residents.values()) delete fields.residence_valid_until;
  window.location.hash = "/today";
  await screen.findByText("In den nächsten Wochen ist nichts fällig.");
  expect(screen.getByText("Heute ist nichts fällig.")).toBeTruthy();
  await user.click(screen.getAllByRole("button", { name: "Aufgabe" })[0] as HTMLElement);
  await screen.findByRole("dialog", { name: "Neue Aufgabe" });
});

test("on the first day of a caseload the first steps are offered", async () => {
  const { user } = await show("/today", { empty: true });
  await screen.findByText(/Noch niemand ist hier eingetragen/);
  await user.click(screen.getByRole("button", { name: "Person anlegen" }));
  await screen.findByRole("dialog");
});

test("her file has a place for what is to be done: a task is entered, done, and told how it ended", async () => {
  const { user } = await show("/people");
  await user.type(await screen.findByRole("searchbox"), "Blessing");
  await screen.findByRole("grid", { name: "Menschen" });
  await user.type(screen.getByRole("searchbox"), "{Enter}");
  await user.click(await screen.findByRole("tab", { name: /Aufgaben/ }));
  await user.click(await screen.findByRole("button", { name: "Neue Aufgabe" }));
  await user.type(await screen.findByLabelText("Was ist zu tun?"), "Schulplatz");
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("button", { name: /^Erledigt: Schulplatz/ }));
  await user.click(await screen.findByRole("button", { name: /^Wie ging es aus: Schulplatz/ }));
  await user.type(await screen.findByRole("textbox", { name: "Schulplatz" }), "ab Januar{Enter}");
  await screen.findByText(/erledigt heute: ab Januar/);
});
