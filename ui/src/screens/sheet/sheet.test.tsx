import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Failure } from "../../backend/failure";
import type { Memory } from "../../backend/memory/memory";
import { show, showPerson } from "../../test/show";

const PAPER = "{Control>}{Shift>}p{/Shift}{/Control}";

/** The program with a printer that only says what lay in it. */
async function open(given: string, kind: RegExp) {
  const shown = await showPerson(given);
  const printed: string[] = [];
  Object.assign(shown.backend, {
    programPrint: async () => {
      const paper = document.querySelector(".sheet-paper");
      printed.push(`${paper?.className} ${paper?.querySelectorAll("img").length}`);
    },
  } satisfies Partial<Memory>);
  await shown.user.keyboard(PAPER);
  const list = await screen.findByRole("listbox", { name: "Welches Papier?" });
  await shown.user.click(within(list).getByRole("option", { name: kind }));
  await screen.findByRole("region", { name: "Vorschau" });
  return { ...shown, printed };
}
const pages = () => screen.findAllByRole("img", { name: /Seite 1 von/ });

test("from the open file to the printer in three keys: the slip of her next appointment, in the language she reads", async () => {
  const { user, backend } = await showPerson("Letekidan");
  const print = vi.spyOn(backend, "programPrint").mockResolvedValue();
  await user.keyboard(PAPER);
  await screen.findByRole("listbox", { name: "Welches Papier?" });
  await user.keyboard("{Enter}");
  await pages();
  const button = screen.getByRole("button", { name: /^Drucken: Deutsch \+ Tigrinya/ });
  expect(document.activeElement, "nothing is missing, so the printer has the focus").toBe(button);
  await user.keyboard("{Enter}");
  await screen.findByText("An den Drucker gegeben.");
  expect(print).toHaveBeenCalledTimes(1);
});

test("only the sheet lies in the printer, in its own format, and it is gone afterwards", async () => {
  const { user, printed } = await open("Letekidan", /^Termin/);
  await pages();
  await user.keyboard("{Control>}p{/Control}");
  await waitFor(() => expect(printed).toEqual([expect.stringMatching(/sheet-a6.* 1$/)]));
  await waitFor(() => expect(document.querySelector(".sheet-paper")).toBeNull());
});

test("what is missing is said in place of the pages, and at its field when somebody wants to print", async () => {
  const { user, printed } = await open("Letekidan", /^Ihre Frist/);
  const preview = screen.getByRole("region", { name: "Vorschau" });
  expect(within(preview).getByRole("button", { name: "Letzter Tag" })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /^Drucken:/ }));
  expect(printed).toEqual([]);
  const field = screen.getByLabelText("Letzter Tag");
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  await user.type(field, "28.12.");
  await user.type(screen.getByLabelText("Zu Ihnen kommen bis"), "24.12.");
  await user.type(screen.getByLabelText("Von wem ist der Brief?"), "Bundesamt");
  await user.click(screen.getByRole("button", { name: /bitte wählen Was ist zu tun/ }));
  await user.click(await screen.findByRole("option", { name: "Klage" }));
  await pages();
  expect(within(preview).getByText(/Tigrinya: nicht geprüft/)).toBeTruthy();
});

test("a day that the program refuses is told at its field, and the pages wait", async () => {
  const { user } = await open("Letekidan", /^Ihre Frist/);
  await user.type(screen.getByLabelText("Letzter Tag"), "28.12.");
  await user.type(screen.getByLabelText("Zu Ihnen kommen bis"), "30.12.");
  await user.type(screen.getByLabelText("Von wem ist der Brief?"), "Bundesamt");
  await user.click(screen.getByRole("button", { name: /bitte wählen Was ist zu tun/ }));
  await user.click(await screen.findByRole("option", { name: "Klage" }));
  const said = await screen.findAllByText("Dieser Tag liegt nach dem letzten. Bitte einen früheren nennen.");
  expect(said.length, "at the field, and where the pages would be").toBe(2);
  expect(screen.queryByRole("img", { name: /Seite 1 von/ })).toBeNull();
});

test("letters are not set one by one: a pause sets the pages once", async () => {
  const { backend } = await open("Letekidan", /^Termin/);
  await pages();
  const set = vi.spyOn(backend, "sheetPreview");
  const note = screen.getByLabelText(/^Bemerkung/);
  for (const typed of ["B", "Bi", "Bit", "Bitte pünktlich"])
    fireEvent.change(note, { target: { value: typed } });
  await waitFor(() => expect(set).toHaveBeenCalled());
  expect(set.mock.calls.map(([, { wanted }]) => wanted)).toMatchObject([{ note: "Bitte pünktlich" }]);
});

test("the whole sheet can be read as text, each line in its language", async () => {
  const { user } = await open("Letekidan", /^Termin/);
  await pages();
  await user.click(screen.getByRole("button", { name: "Als Text" }));
  const line = await screen.findByText("Montag, 14. Dezember 2026");
  expect(line.getAttribute("lang")).toBe("de");
  expect(document.querySelectorAll("[lang=ti]").length).toBeGreaterThan(5);
});

test("an address that must not be told is not proposed, and the field says why", async () => {
  await open("Blessing", /^Neue Anschrift an das Bundesamt/);
  expect((screen.getByLabelText("Neue Anschrift") as HTMLTextAreaElement).value).toBe("");
  expect(
    screen.getByText(/Diese Anschrift ist geschützt und wird nicht aus der Akte übernommen/),
  ).toBeTruthy();
});

test("where the program has no sheet in her language it says so, and proposes German alone", async () => {
  await open("Fadumo Cali", /^Quittung/);
  expect(screen.getByText(/In Somali gibt es noch keine Blätter/)).toBeTruthy();
  expect(screen.getByRole("button", { name: /^Drucken: nur Deutsch/ })).toBeTruthy();
});

test("a letter's recipient is remembered for the next person, what was typed about this one is not", async () => {
  const { user, backend } = await open("Letekidan", /an die Ausländerbehörde/);
  await user.type(screen.getByLabelText("An wen geht der Brief?"), "Kreis Musterstadt");
  await user.type(screen.getByLabelText("Ort der Unterschrift"), "Musterstadt");
  await user.click(screen.getByRole("button", { name: /Als PDF sichern/ }));
  await screen.findByText(/^Gesichert\. Die Datei ist nicht verschlüsselt/);
  const [other] = [...backend.world.residents.values()].filter(({ names }) => names[0]?.given === "Hadi");
  const known = await backend.sheetKnown(other?.id ?? "");
  expect(known.letterhead.recipients["address-change-office"]?.name).toBe("Kreis Musterstadt");
  expect(known.letterhead.town).toBe("Musterstadt");
  expect(JSON.stringify(known)).not.toContain("Letekidan");
});

test("a printer that fails leaves the form as it was and says what to do", async () => {
  const { user, backend } = await open("Letekidan", /^Termin/);
  await pages();
  backend.programPrint = async () => {
    throw new Failure({ code: "io", params: {} });
  };
  await user.type(screen.getByLabelText(/^Bemerkung/), "Bitte pünktlich");
  await user.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("alert");
  expect((screen.getByLabelText("Bei wem?") as HTMLInputElement).value).toBe(
    "Kreis Musterstadt, Ausländerbehörde",
  );
});

test("while names are hidden the pages are hidden too", async () => {
  const { user } = await open("Letekidan", /^Termin/);
  await pages();
  await user.keyboard("{Control>}{Shift>}d{/Shift}{/Control}");
  await waitFor(() => expect(screen.queryByRole("img", { name: /Seite 1 von/ })).toBeNull());
});

test("without an open file it asks first for whom the paper is", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard(PAPER);
  await screen.findByText("Für wen ist das Papier?");
  await user.type(screen.getByRole("combobox"), "Letekidan");
  await screen.findByRole("option", { name: /Letekidan/ });
  await user.keyboard("{Enter}");
  await screen.findByRole("listbox", { name: "Welches Papier?" });
});

test("from an appointment its slip is one press away, with everything filled", async () => {
  const { user } = await showPerson("Letekidan");
  await user.click(screen.getByRole("tab", { name: /Aufgaben/ }));
  await user.click(await screen.findByRole("button", { name: /^Zettel zum Mitgeben: Vorsprache/ }));
  await pages();
  expect((screen.getByLabelText("Bei wem?") as HTMLInputElement).value).toBe(
    "Kreis Musterstadt, Ausländerbehörde",
  );
  expect(screen.queryByRole("button", { name: "Anderes Papier" }), "it was opened for this one").toBeNull();
});

test("a deadline of the file is on paper in four keys, with the days that stand there", async () => {
  const { user, backend } = await show("/people", { letters: true });
  const all = await backend.deadlineList({ person: null, with_ended: false });
  const sure = all.find(
    ({ person, brief }) => person && !brief.is_open_question && (brief.last_day ?? "") >= "2026-12-11",
  );
  expect(sure, "the invented city has a deadline that is sure").toBeTruthy();
  window.location.hash = `/people/${sure?.person?.id}`;
  await screen.findByRole("button", { name: "Papier …" });
  const print = vi.spyOn(backend, "programPrint").mockResolvedValue();
  const set = vi.spyOn(backend, "sheetPreview");
  await user.keyboard(PAPER);
  await screen.findByRole("listbox", { name: "Welches Papier?" });
  await user.keyboard("i");
  await user.keyboard("{Enter}");
  await pages();
  expect(set.mock.calls.at(-1)?.[1].wanted).toMatchObject({ until: { by: "stored" } });
  await user.keyboard("{Enter}");
  await screen.findByText("An den Drucker gegeben.");
  expect(print).toHaveBeenCalledTimes(1);
});
