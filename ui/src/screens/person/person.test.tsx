import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show, showPerson } from "../../test/show";

test("the head has every name as every source writes it", async () => {
  await showPerson("Letekidan");
  expect(screen.getByText("ለተኪዳን ገብረሚካኤል ወልደማርያም").closest("bdi")?.lang).toBe("ti");
  expect(screen.getByText("Gebremichael, Letekidan W.")).toBeTruthy();
  expect(screen.getByText("1991, nur Jahr bekannt")).toBeTruthy();
});

test("the notes are one story, newest first, and a topic folds it", async () => {
  const { user } = await showPerson("Letekidan");
  const story = await screen.findByRole("region", { name: "Verlauf" });
  await within(story).findByText("Dezember 2026");
  expect(within(story).getAllByRole("article")).toHaveLength(7);
  expect(within(story).getAllByRole("article")[0]?.textContent).toContain("Sprechstunde");
  await user.click(within(story).getByRole("radio", { name: "Gesundheit 1" }));
  expect(within(story).getAllByRole("article")).toHaveLength(1);
});

test("choosing one of two values settles the field", async () => {
  const { backend, user } = await showPerson("Letekidan");
  await user.click(await screen.findByRole("button", { name: "Diese gilt: 21" }));
  await waitFor(() => expect(backend.world.conflicts).toHaveLength(0));
  await waitFor(() => expect(screen.queryByText("wird gezeigt")).toBeNull());
  expect(screen.getAllByText(/Zimmer 21/).length).toBeGreaterThan(0);
});

test("a consent is withdrawn with one press, and what the office knows follows", async () => {
  const { user } = await showPerson("Azad");
  await screen.findByText(/zuständige Fachkraft/);
  await user.click(screen.getByRole("button", { name: /widerrufen/ }));
  await screen.findByText("widerrufen am 11.12.2026");
  await screen.findByText("Nichts. Sie zählt nur in den Zahlen.");
});

test("a consent is given for a purpose; a release needs to say towards whom", async () => {
  const { backend, user, id } = await showPerson("Hadi");
  await user.click(await screen.findByRole("button", { name: "Einwilligung eintragen" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("radio", { name: "Schweigepflichtentbindung" }));
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await within(dialog).findByText("Bitte eintragen, wem gegenüber.");
  await user.type(within(dialog).getByLabelText("Wem gegenüber"), "Anwältin Sommer");
  await user.type(within(dialog).getByLabelText("Gilt bis"), "31.12.2026");
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.residents.get(id)?.consents[0]).toMatchObject({
    purpose: "release",
    recipient: "Anwältin Sommer",
    given_on: "2026-12-11",
    until_on: "2026-12-31",
  });
});

test("only what was changed is written", async () => {
  const { backend, user, id } = await showPerson("Azad");
  const edits: unknown[] = [];
  const edit = backend.personEdit;
  backend.personEdit = (id, changes) => {
    edits.push(changes);
    return edit(id, changes);
  };
  await user.click(await screen.findByRole("button", { name: "Bearbeiten" }));
  const phone = await screen.findByLabelText("Telefon");
  await user.type(phone, "0170 1{Enter}");
  await waitFor(() => expect(backend.world.residents.get(id)?.fields.phone).toBe("0170 1"));
  expect(edits).toEqual([[{ field: "phone", value: "0170 1" }]]);
});

test("an impossible date is told at its field, and what was typed stays", async () => {
  const { user } = await showPerson("Azad");
  await user.click(await screen.findByRole("button", { name: "Bearbeiten" }));
  const birth = await screen.findByLabelText("Geburtsdatum");
  await user.clear(birth);
  await user.type(birth, "30.02.1994{Enter}");
  await screen.findByText(/Das ist kein Datum/);
  expect(birth).toHaveProperty("value", "30.02.1994");
});

test("a new person needs a name and nothing else", async () => {
  const { backend, user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}i{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Neue Person" });
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  expect((await within(dialog).findByRole("alert")).textContent).toContain("Es fehlt ein Name.");
  await user.type(within(dialog).getByLabelText("Vorname"), "Musa{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Musa" });
  expect([...backend.world.residents.values()].at(-1)?.names[0]?.given).toBe("Musa");
});

test("somebody who is not there is said, with the way back", async () => {
  await show("/people/0198f000-0000-7000-8000-999999999999");
  expect((await screen.findByRole("alert")).textContent).toContain("not_found");
});

test("for a protected person nothing leaves, and the page says so", async () => {
  await showPerson("Blessing");
  expect(screen.getAllByText("Geschützte Adresse").length).toBeGreaterThan(0);
  expect(screen.getByText(/Über diese Person geht nichts hinaus/)).toBeTruthy();
});
