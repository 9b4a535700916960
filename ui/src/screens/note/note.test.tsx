import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../backend/failure";
import { show, showPerson } from "../../test/show";

const dialog = () => screen.findByRole("dialog", { name: /^Kontakt erfassen/ });
const closed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
/** The group of kinds has the focus, as it has in the window; the browser of these tests gives it to the dialog instead. */
async function toKind(form: HTMLElement) {
  const kind = await within(form).findByRole("radio", { name: "Sprechstunde" });
  kind.focus();
  await waitFor(() => expect(document.activeElement).toBe(kind));
}
const CONTROL_N = "{Control>}n{/Control}";
const CONTROL_ENTER = "{Control>}{Enter}{/Control}";

/** The field of names has the focus, as it has in the window. */
async function toNames(form: HTMLElement) {
  const names = within(form).getByRole("combobox", { name: "Wer" });
  names.focus();
  await waitFor(() => expect(document.activeElement).toBe(names));
}

/** The note, opened from the list of people by its key. */
async function openNote(...shown: Parameters<typeof show> extends [string, ...infer Rest] ? Rest : never) {
  const desk = await show("/people", ...shown);
  await screen.findByRole("grid");
  await desk.user.keyboard(CONTROL_N);
  const form = await dialog();
  await toNames(form);
  return { ...desk, form };
}

test("a usual contact takes three keys once the person is there", async () => {
  const { backend, user } = await showPerson("Azad");
  await user.keyboard(CONTROL_N);
  const form = await dialog();
  await toKind(form);
  await user.keyboard("1a{Enter}");
  await closed();
  expect(backend.world.notes.at(-1)).toMatchObject({
    persons: [{ name: "Azad Demirhan" }],
    kind: "open_hour",
    topics: ["asylum"],
    minutes: 10,
    text: "",
  });
  await screen.findByText(/^Gespeichert \d/);
});

test("from anywhere: the name in another spelling, Eingabe, and the three keys", async () => {
  const { backend, user, form } = await openNote();
  await user.keyboard("chalil jussuf{Enter}");
  await within(form).findByRole("row", { name: /Khalil Yusuf/ });
  await toKind(form);
  await user.keyboard("5p{Enter}");
  await closed();
  expect(backend.world.notes.at(-1)).toMatchObject({
    persons: [{ name: "Khalil Yusuf" }],
    kind: "phone",
    topics: ["residence"],
    minutes: 5,
    language: "ara",
  });
});

test("digits and letters in a text are a text", async () => {
  const { user, form } = await openNote();
  const text = within(form).getByLabelText("Vermerk");
  await user.type(text, "1 A g+");
  expect(text).toHaveProperty("value", "1 A g+");
  expect(within(form).queryAllByRole("radio", { name: "Sprechstunde", checked: true })).toEqual([]);
  expect(within(form).queryAllByRole("button", { name: "Asylverfahren", pressed: true })).toEqual([]);
});

test("several people: a comma takes a name and stays, Rücktaste takes the last one out", async () => {
  const { backend, user, form } = await openNote();
  await user.keyboard("Rahwa,");
  await within(form).findByRole("row", { name: /Rahwa/ });
  await user.keyboard("Azad,");
  await within(form).findByRole("row", { name: /Azad/ });
  await user.keyboard("{Backspace}");
  expect(within(form).queryByRole("row", { name: /Azad/ })).toBeNull();
  await user.keyboard("Filmon{Enter}");
  await within(form).findByRole("row", { name: /Filmon/ });
  await toKind(form);
  await user.keyboard("3sw{Enter}");
  await closed();
  const note = backend.world.notes.at(-1);
  expect(note?.persons.map((person) => person.name)).toEqual([
    "Rahwa Tekle Habtemariam",
    "Filmon Tekle Habtemariam",
  ]);
  expect(note).toMatchObject({ kind: "home_visit", topics: ["school", "housing"], minutes: 30 });
});

test("without a name it is anonymous advice, and the form says so", async () => {
  const { backend, user, form } = await openNote();
  within(form).getByText(/anonyme Beratung/);
  await user.keyboard("{Enter}");
  await toKind(form);
  await user.keyboard("1g{Enter}");
  await closed();
  expect(backend.world.notes.at(-1)).toMatchObject({ persons: [], topics: ["health"] });
});

test("Strg Eingabe in the note saves and opens the next one, about nobody yet", async () => {
  const { backend, user } = await showPerson("Azad");
  await user.keyboard(CONTROL_N);
  const form = await dialog();
  await user.type(within(form).getByLabelText("Vermerk"), `Ladung gelesen.${CONTROL_ENTER}`);
  await waitFor(() => expect(within(form).getByLabelText("Vermerk")).toHaveProperty("value", ""));
  expect(backend.world.notes.at(-1)).toMatchObject({ text: "Ladung gelesen." });
  expect(within(form).queryByRole("row")).toBeNull();
  expect(document.activeElement).toBe(within(form).getByRole("combobox", { name: "Wer" }));
  await within(form).findByText("Azad Demirhan");
});

test("mediation, language and more minutes are chosen by keys and by hand", async () => {
  const { backend, user } = await showPerson("Azad");
  await user.keyboard(CONTROL_N);
  const form = await dialog();
  await toKind(form);
  await user.keyboard("0");
  await within(form).findByRole("radio", { name: "Krise, Notfall" });
  await user.keyboard("7++-m");
  await user.click(await within(form).findByRole("button", { name: "Rückkehr" }));
  await user.click(within(form).getByRole("radio", { name: "Deutsch" }));
  await user.click(within(form).getByRole("radio", { name: "Sprachmittlerin" }));
  await user.keyboard("{Enter}");
  await closed();
  expect(backend.world.notes.at(-1)).toMatchObject({
    kind: "video",
    minutes: 20,
    topics: ["return"],
    language: "deu",
    mediator: "language_mediator",
  });
});

test("a follow-up is made for each of the people, and says what for", async () => {
  const { backend, user, form } = await openNote();
  const before = backend.world.tasks.length;
  await user.keyboard("Rahwa,");
  await within(form).findByRole("row", { name: /Rahwa/ });
  await user.keyboard("Filmon{Enter}");
  await within(form).findByRole("row", { name: /Filmon/ });
  await toKind(form);
  await user.keyboard("1w");
  await user.click(await within(form).findByRole("radio", { name: "Mo 14.12." }));
  await user.click(within(form).getByRole("button", { name: "Speichern" }));
  await closed();
  const made = backend.world.tasks.slice(before);
  expect(made.map((task) => task.person?.name)).toEqual([
    "Rahwa Tekle Habtemariam",
    "Filmon Tekle Habtemariam",
  ]);
  for (const task of made) {
    expect(task).toMatchObject({
      kind: "follow_up",
      due_on: "2026-12-14",
      what: "Wohnen",
      note: backend.world.notes.at(-1)?.id,
    });
  }
});

test("what is wrong is told at its field, and what was typed stays", async () => {
  const { user, form } = await openNote();
  const save = () => user.click(within(form).getByRole("button", { name: "Speichern" }));
  await save();
  within(form).getByText("Bitte wählen Sie eine Art, oder schreiben Sie einen Satz in den Vermerk.");
  await user.type(within(form).getByLabelText("Vermerk"), "Etwas");
  await user.type(within(form).getByLabelText("andere Zahl"), "zehn");
  await user.click(within(form).getByRole("radio", { name: "andere Zeit" }));
  await user.type(within(form).getByLabelText("andere Zeit"), "bald");
  await user.click(within(form).getByRole("radio", { name: "Datum" }));
  await user.type(within(form).getByLabelText("Tag"), "gestern");
  await save();
  within(form).getByText("Bitte eine Zahl von 0 bis 1440.");
  within(form).getByText(/^Das ist kein Datum/);
  within(form).getByText(/^Dieser Tag ist schon vorbei/);
  expect(within(form).getByLabelText("andere Zahl")).toHaveProperty("value", "zehn");
  expect(within(form).getByLabelText("Vermerk")).toHaveProperty("value", "Etwas");
});

test("the draft is kept at the pause, and closing and the lock leave it", async () => {
  const { backend, user, form } = await openNote();
  await user.type(within(form).getByLabelText("Vermerk"), "Angefangen");
  await within(form).findByText("Entwurf gesichert 10:14:32");
  expect(backend.world.drafts[0]).toMatchObject({ place: "note:new" });
  await user.keyboard("{Escape}");
  await closed();
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Was Sie angefangen haben, ist gesichert.");
  expect(document.body.textContent).not.toContain("Angefangen");
  await user.type(screen.getByLabelText("Passwort"), "ankommen{Enter}");
  await screen.findByRole("grid");
  await user.keyboard(CONTROL_N);
  expect(within(await dialog()).getByLabelText("Vermerk")).toHaveProperty("value", "Angefangen");
});

test("the lock falls in the middle of a word: after unlocking the form is open where it was", async () => {
  const { backend, user, form } = await openNote();
  await user.type(within(form).getByLabelText("Vermerk"), "Mitten im W");
  backend.tell({ type: "locking" });
  const password = await screen.findByLabelText("Passwort");
  expect(document.body.textContent).not.toContain("Mitten");
  await user.type(password, "ankommen{Enter}");
  expect(within(await dialog()).getByLabelText("Vermerk")).toHaveProperty("value", "Mitten im W");
});

test("a draft that cannot be kept says so at the form, and saving is still possible", async () => {
  const refuse = () => Promise.reject(new Failure({ code: "disk_full", params: {} }));
  const { user, form } = await openNote({}, () => ({ draftKeep: refuse }));
  await user.type(within(form).getByLabelText("Vermerk"), "Wichtig");
  const warning = await within(form).findByRole("alert");
  expect(warning.textContent).toContain("Der Entwurf ist nicht gesichert.");
  expect(warning.textContent).toContain("disk_full");
  await user.click(within(form).getByRole("button", { name: "Speichern" }));
  await closed();
});

test("saving drops the draft, discarding too, and what was discarded comes back", async () => {
  const { backend, user, form } = await openNote();
  await user.type(within(form).getByLabelText("Vermerk"), "Erst so");
  await within(form).findByText("Entwurf gesichert 10:14:32");
  await user.click(within(form).getByRole("button", { name: "Verwerfen" }));
  await waitFor(() => expect(backend.world.drafts).toEqual([]));
  expect(within(form).getByLabelText("Vermerk")).toHaveProperty("value", "");
  await user.click(within(form).getByRole("button", { name: "Verworfenes zurückholen" }));
  expect(within(form).getByLabelText("Vermerk")).toHaveProperty("value", "Erst so");
  await user.click(within(form).getByRole("button", { name: "Speichern" }));
  await closed();
  expect(backend.world.drafts).toEqual([]);
});

test("somebody else comes in between: the note is put aside, and taken up again", async () => {
  const { backend, user, form } = await openNote();
  await user.keyboard("Rahwa{Enter}");
  await within(form).findByRole("row", { name: /Rahwa/ });
  await user.type(within(form).getByLabelText("Vermerk"), "Unterbrochen");
  await user.click(within(form).getByRole("button", { name: "Beiseite legen" }));
  await waitFor(() => expect(within(form).getByLabelText("Vermerk")).toHaveProperty("value", ""));
  const day = within(form).getByRole("region", { name: "Heute erfasst" });
  await within(day).findByText("Rahwa Tekle Habtemariam");
  await user.type(within(form).getByRole("combobox", { name: "Wer" }), "Azad{Enter}");
  await within(form).findByRole("row", { name: /Azad/ });
  await user.click(within(day).getByRole("button", { name: "weiter" }));
  await waitFor(() => expect(within(form).getByLabelText("Vermerk")).toHaveProperty("value", "Unterbrochen"));
  await within(day).findByText("Azad Demirhan");
  await user.click(within(form).getByRole("button", { name: "Speichern" }));
  await closed();
  expect(backend.world.notes.at(-1)).toMatchObject({ text: "Unterbrochen" });
  expect(backend.world.drafts.map((draft) => draft.place.startsWith("note:aside:"))).toEqual([true]);
});

test("a note is corrected by another one, and both are there to be read", async () => {
  const { backend, user, form } = await openNote();
  await user.keyboard("Azad{Enter}");
  await within(form).findByRole("row", { name: /Azad/ });
  await toKind(form);
  await user.keyboard("1a");
  await user.type(within(form).getByLabelText("Vermerk"), "Termin am Dienstag");
  await user.click(within(form).getByRole("button", { name: "Speichern, nächste" }));
  const day = within(form).getByRole("region", { name: "Heute erfasst" });
  const line = (await within(day).findByText("Azad Demirhan")).closest("li") as HTMLElement;
  await user.click(within(line).getByRole("button", { name: "Diesen Vermerk berichtigen" }));
  const correction = await screen.findByRole("dialog", { name: "Vermerk berichtigen" });
  const text = within(correction).getByLabelText("Vermerk");
  await user.clear(text);
  await user.type(text, "Termin am Mittwoch");
  await user.click(within(correction).getByRole("button", { name: "Berichtigung speichern" }));
  await closed();
  const [wrong, right] = backend.world.notes.slice(-2);
  expect(right).toMatchObject({
    text: "Termin am Mittwoch",
    corrects: wrong?.id,
    at: wrong?.at,
    minutes: 10,
  });
  expect(wrong).toMatchObject({ text: "Termin am Dienstag", corrected_by: right?.id });
});
