import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LetterView } from "../../../backend/types";
import { show } from "../../../test/show";
import { retyped } from "./retyped";

const dialog = (name = "Brief berichtigen") => screen.findByRole("dialog", { name });
const field = async (label: RegExp) => within(await dialog()).findByLabelText<HTMLInputElement>(label);
const save = async ({ user }: Shown) =>
  user.click(within(await dialog()).getByRole("button", { name: /^Speichern/ }));
const isClosed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

type Shown = Awaited<ReturnType<typeof show>>;

const personCalled = ({ backend }: Shown, name: string) => {
  const found = [...backend.world.residents.values()].find(({ names: [first] }) =>
    `${first?.given} ${first?.family}`.includes(name),
  );
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

/** Opens the correction of her only letter, from her file. */
async function correctLetterOf(given: string) {
  const shown = await show("/deadlines", { letters: true });
  const { id } = personCalled(shown, given);
  window.location.hash = `/people/${id}/deadlines`;
  await shown.user.click(await screen.findByRole("button", { name: /^Berichtigen: / }));
  await dialog();
  const [letter] = await shown.backend.letterList(id);
  return { ...shown, person: id, letter: letter as LetterView };
}

/** Opens the letter of which nobody knows whose it is, at the foot of all deadlines. */
async function assignLetter() {
  const shown = await show("/deadlines", { letters: true });
  const panel = await screen.findByRole("region", { name: "Briefe noch ohne Person" });
  await shown.user.click(within(panel).getByRole("button", { name: /^Person zuordnen: / }));
  await dialog();
  const [letter] = await shown.backend.letterList(null);
  return { ...shown, letter: letter as LetterView };
}

test("a letter that finds its person by keyboard takes its deadlines and tasks along, and nothing else changes", async () => {
  const shown = await assignLetter();
  const { user, backend, letter } = shown;
  const [id] = letter.deadlines.map(({ brief }) => brief.id);
  const kept = backend.world.deadlines.find((one) => one.id === id);
  kept?.tasks.push(
    await backend.taskAdd({
      person: null,
      kind: "task",
      what: "Nachfragen, wessen Umschlag das ist",
      due_on: "2026-12-14",
      at_time: null,
      place: "",
    }),
  );
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("combobox"));
  await user.keyboard("Letekidan");
  await user.keyboard("{Enter}");
  await screen.findByText(/kommt mit in diese Akte/);
  await user.keyboard("{Enter}");
  await isClosed();
  const her = personCalled(shown, "Letekidan").id;
  expect(await backend.letterList(null)).toEqual([]);
  const after = await backend.letterGet(letter.id);
  expect(after).toEqual({ ...letter, person: after.person, deadlines: after.deadlines });
  expect(after.person?.id).toBe(her);
  const deadline = await backend.deadlineGet(id as string);
  expect(deadline.deadline.person?.id).toBe(her);
  expect(deadline.deadline.brief.last_day).toBe(kept?.last_day);
  expect(deadline.tasks.map((task) => task.person?.id)).toEqual([her]);
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

test("a day that is corrected moves no deadline: whoever corrects is told before, and is led to it afterwards", async () => {
  const shown = await correctLetterOf("Letekidan");
  const { user, backend, letter } = shown;
  const arrived = await field(/Tag auf dem Umschlag/);
  expect(arrived.value).toBe("11.12.2026");
  await within(await dialog()).findByText(/Die Angaben hier ändern nichts daran/);
  await user.clear(arrived);
  await user.type(arrived, "10.12.");
  await screen.findByText("Rechnet sich anders: Do 24.12.2026");
  within(await dialog()).getByText("Eingetragen bleibt: Mo 28.12.2026");
  await user.keyboard("{Enter}");
  const told = within(await dialog("Der Brief ist berichtigt"));
  told.getByText("Rechnet sich anders: Do 24.12.2026");
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/Frist ansehen/));
  await user.keyboard("{Enter}");
  await isClosed();
  await screen.findByText("Mit den berichtigten Angaben wäre es der Do 24.12.2026.");
  const after = await backend.letterGet(letter.id);
  expect(after.arrived_on).toBe("2026-12-10");
  expect(after.deadlines[0]?.brief).toMatchObject({ last_day: "2026-12-28", would_be: "2026-12-24" });
});

test("what is wrong is told at its field, what was typed stays, and is there again another time", async () => {
  const shown = await correctLetterOf("Letekidan");
  const { user, backend, letter } = shown;
  const arrived = await field(/Tag auf dem Umschlag/);
  await user.clear(arrived);
  await user.type(arrived, "32.12.");
  await save(shown);
  await screen.findByText(/Diesen Tag gibt es nicht/);
  await waitFor(() => expect(document.activeElement).toBe(arrived));
  expect(within(await dialog()).queryByText(/ändern nichts daran/), "nothing is promised of it").toBeNull();
  await user.clear(arrived);
  await user.type(arrived, "24.12.");
  await screen.findByText(/liegt in der Zukunft/);
  await save(shown);
  expect(arrived.value).toBe("24.12.");
  expect(await backend.letterGet(letter.id)).toEqual(letter);
  await user.keyboard("{Escape}");
  await isClosed();
  await user.click(screen.getByRole("button", { name: /^Berichtigen: / }));
  expect((await field(/Tag auf dem Umschlag/)).value).toBe("24.12.");
  await user.click(within(await dialog()).getByRole("button", { name: "Verwerfen" }));
  expect((await field(/Tag auf dem Umschlag/)).value).toBe("11.12.2026");
});

test("days that do not fit each other are told at their field", async () => {
  const { user } = await correctLetterOf("Yohannes");
  await screen.findAllByText(/bevor er geschrieben wurde/);
  const dated = await field(/Datum des Briefs/);
  expect(dated.getAttribute("aria-invalid")).toBe("true");
  await user.clear(dated);
  await user.type(dated, "4.12.");
  await waitFor(() => expect(dated.getAttribute("aria-invalid")).toBeNull());
});

test("everything that was entered of it can be corrected, in one step that can be taken back", async () => {
  const shown = await correctLetterOf("Letekidan");
  const { user, backend, letter } = shown;
  const form = within(await dialog());
  await user.click(form.getByRole("radio", { name: /Ausländerbehörde/ }));
  await user.click(form.getByRole("radio", { name: /einfacher Brief/ }));
  await user.click(form.getByRole("checkbox", { name: "kam in eine Unterkunft" }));
  const type = async (label: RegExp, text: string) => {
    await user.clear(await field(label));
    await user.type(await field(label), text);
  };
  await type(/zur Post gegeben/, "9.12.");
  await type(/Wer genau/, "Ausländerbehörde Nord");
  await type(/Aktenzeichen/, "33-A-1");
  await type(/Betreff/, "Anhörung");
  await type(/Notiz/, "lag im falschen Fach");
  await save(shown);
  await isClosed();
  expect(await backend.letterGet(letter.id)).toMatchObject({
    sender: "immigration",
    sender_name: "Ausländerbehörde Nord",
    file_number: "33-A-1",
    subject: "Anhörung",
    service: "S7",
    signer: null,
    is_shelter: false,
    posted_on: "2026-12-09",
    arrived_on: "2026-12-11",
    remark: "lag im falschen Fach",
  });
  expect(backend.world.drafts).toEqual([]);
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await backend.letterGet(letter.id)).toEqual(letter));
});

test("as long as a deadline of it runs its kind is not chosen anew; a letter that was only kept can set one going", async () => {
  const shown = await correctLetterOf("Letekidan");
  const { user, backend, person, letter } = shown;
  expect(within(await dialog()).queryByRole("radio", { name: /Eilantrag/ })).toBeNull();
  within(await dialog()).getByText(/beenden Sie sie als „Irrtum“/);
  await user.keyboard("{Escape}");
  await isClosed();
  const mistaken = {
    end: "mistaken",
    on: "2026-12-11",
    at: null,
    filing: null,
    how: "falsche Frist",
  } as const;
  await backend.deadlineEnd(letter.deadlines[0]?.brief.id as string, mistaken);
  window.location.hash = "/deadlines";
  await screen.findByRole("heading", { level: 1, name: /Fristen/ });
  window.location.hash = `/people/${person}/deadlines`;
  await screen.findByText("Irrtum");
  await user.click(screen.getByRole("button", { name: /^Berichtigen: / }));
  await user.click(await screen.findByRole("radio", { name: /Asylbescheid: Klage/ }));
  await user.click(await screen.findByRole("radio", { name: /2 Wochen/ }));
  expect((await field(/eingereicht am/)).value).toBe("01.07.2026");
  await screen.findByText("Letzter Tag");
  await save(shown);
  await dialog("Der Brief ist in der Akte");
  const running = await backend.deadlineList({ person, with_ended: false });
  expect(running.map(({ brief }) => [brief.letter, brief.what, brief.last_day])).toEqual([
    [letter.id, "Klage beim Verwaltungsgericht", "2026-12-28"],
  ]);
});

test("whoever opens it and changes nothing leaves no step behind", async () => {
  const shown = await correctLetterOf("Letekidan");
  await save(shown);
  await isClosed();
  expect(await shown.backend.stepList(5)).toEqual([]);
});

test("the lock falls while somebody corrects: after unlocking the form is open where it was", async () => {
  const shown = await correctLetterOf("Letekidan");
  const { user, backend, letter } = shown;
  const number = await field(/Aktenzeichen/);
  await user.clear(number);
  await user.type(number, "33-A-1");
  backend.tell({ type: "locking" });
  await user.type(await screen.findByLabelText("Passwort"), "ankommen{Enter}");
  expect((await field(/Aktenzeichen/)).value).toBe("33-A-1");
  await save(shown);
  await isClosed();
  expect((await backend.letterGet(letter.id)).file_number).toBe("33-A-1");
});

test("a letter that is gone when the lock is opened leaves no form behind", async () => {
  const { user, backend, letter } = await correctLetterOf("Letekidan");
  await user.type(await field(/Aktenzeichen/), "7");
  backend.tell({ type: "locking" });
  const password = await screen.findByLabelText("Passwort");
  backend.world.letters = backend.world.letters.filter(({ id }) => id !== letter.id);
  await user.type(password, "ankommen{Enter}");
  await screen.findByRole("heading", { level: 1, name: /Letekidan/ });
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a day that was only estimated is no day that was typed", () => {
  const letter = {
    arrived_on: "2026-12-08",
    dated_on: "2026-12-08",
    is_estimated: true,
    also_for: [] as unknown[],
  } as LetterView;
  expect(retyped(letter).arrived_on).toBe("");
  expect(retyped({ ...letter, is_estimated: false }).arrived_on).toBe("08.12.2026");
});
