import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../../backend/failure";
import { showPerson } from "../../../test/show";

async function open(given: string) {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: "Stammdaten" }));
  await screen.findByRole("region", { name: "Namen" });
  return shown;
}
const edit = async (user: Awaited<ReturnType<typeof open>>["user"]) =>
  user.click(screen.getByRole("button", { name: "Bearbeiten" }));

test("only what was changed is written", async () => {
  const { backend, user, id } = await open("Azad");
  const edits: unknown[] = [];
  const before = backend.personEdit;
  backend.personEdit = (id, changes) => {
    edits.push(changes);
    return before(id, changes);
  };
  await edit(user);
  await user.type(await screen.findByLabelText("Telefon"), "0170 1{Enter}");
  await waitFor(() => expect(backend.world.residents.get(id)?.fields.phone).toBe("0170 1"));
  expect(edits).toEqual([[{ field: "phone", value: "0170 1" }]]);
  await screen.findByRole("button", { name: "Bearbeiten" });
});

test("an impossible date is told at its field, and what was typed stays", async () => {
  const { user } = await open("Azad");
  await edit(user);
  const birth = await screen.findByLabelText("Geburtsdatum");
  await user.clear(birth);
  await user.type(birth, "30.02.1994{Enter}");
  await screen.findByText(/Das ist kein Datum/);
  expect(birth).toHaveProperty("value", "30.02.1994");
  expect(document.activeElement).toBe(birth);
});

test("what the program refuses is told at its field too", async () => {
  const { backend, user } = await open("Azad");
  backend.personEdit = async () => {
    throw new Failure({ code: "too_long", params: { field: "birth_place", limit: "500" } });
  };
  await edit(user);
  const place = await screen.findByLabelText("Geburtsort");
  await user.type(place, "Qamischli{Enter}");
  await waitFor(() => expect(place.getAttribute("aria-invalid")).toBe("true"));
  expect(place).toHaveProperty("value", "Qamischli");
});

test("another spelling is added, shown first, and removed; the last one stays", async () => {
  const { backend, user, id } = await open("Azad");
  await user.click(screen.getByRole("button", { name: "Schreibweise dazu" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await within(dialog).findByText("Es fehlt ein Name.");
  await user.type(within(dialog).getByLabelText("Vorname"), "ئازاد");
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.residents.get(id)?.names[1]).toMatchObject({ given: "ئازاد", script: "Arab" });
  await user.click(await screen.findByRole("button", { name: "Zuerst zeigen: ئازاد" }));
  await waitFor(() => expect(backend.world.residents.get(id)?.names[0]?.given).toBe("ئازاد"));
  await user.click(screen.getByRole("button", { name: "Schreibweise entfernen: Azad Demirhan" }));
  await waitFor(() => expect(backend.world.residents.get(id)?.names).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole("button", { name: /Schreibweise entfernen/ })).toBeNull());
});

test("a move ends the present stay on its day and keeps it", async () => {
  const { backend, user, id } = await open("Azad");
  await user.click(screen.getByRole("button", { name: "Umzug eintragen" }));
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByLabelText("Unterkunft"), "Haus Tannenhof");
  await user.keyboard("{Escape}");
  await user.type(within(dialog).getByLabelText("Eingezogen am"), "01.12.2026");
  await user.click(within(dialog).getByRole("button", { name: /Speichern/ }));
  await waitFor(() => expect(backend.world.residents.get(id)?.stays).toHaveLength(2));
  expect(backend.world.residents.get(id)?.stays).toMatchObject([
    { shelter: "Haus Tannenhof", from_on: "2026-12-01", to_on: null },
    { shelter: "Haus Birkenweg", to_on: "2026-12-01" },
  ]);
});

test("languages have a level, and the first is the one to speak", async () => {
  const { backend, user, id } = await open("Azad");
  await user.click(
    within(screen.getByRole("region", { name: "Sprachen" })).getByRole("button", { name: "Ändern" }),
  );
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: /Wie gut: Türkisch/ }));
  await user.click(await screen.findByRole("option", { name: "B1" }));
  await user.click(within(dialog).getByRole("button", { name: "Zuerst ansprechen auf: Türkisch" }));
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await waitFor(() => expect(backend.world.residents.get(id)?.languages).toEqual(["tur", "kmr"]));
  expect(backend.world.residents.get(id)?.spoken.tur).toEqual({ level: "b1", reads: null });
});

test("a protected address takes effect with one press, and what it means stands beside it", async () => {
  const { user } = await open("Azad");
  await screen.findByText(/geht nichts über diese Person hinaus, auch mit Einwilligung/);
  await user.click(screen.getByRole("checkbox", { name: "Adresse geschützt" }));
  await screen.findByText("Geschützte Adresse.");
});
