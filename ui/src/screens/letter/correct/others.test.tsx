import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { LetterView, NewLetter } from "../../../backend/types";
import { show } from "../../../test/show";
import { readLetter } from "../letterDraft";
import { retyped } from "./retyped";

const dialog = (name = "Brief berichtigen") => screen.findByRole("dialog", { name });
const box = async (name: RegExp) => within(await dialog()).findByRole("checkbox", { name });
const isClosed = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

type Shown = Awaited<ReturnType<typeof show>>;

const idOf = ({ backend }: Shown, given: string) => {
  const found = [...backend.world.residents.values()].find(({ names: [first] }) => first?.given === given);
  if (!found) throw new Error(`nobody is called ${given}`);
  return found.id;
};

const asEntered = (letter: LetterView): NewLetter =>
  readLetter(retyped(letter), undefined, "2026-12-11").letter;

/** The correction of Letekidan's letter, which counts for these of her household as well. */
async function correctLetterFor(...others: string[]) {
  const shown = await show("/deadlines", { letters: true });
  const { backend, user } = shown;
  const her = idOf(shown, "Letekidan");
  const [first] = await backend.letterList(her);
  const also_for = others.map((given) => idOf(shown, given));
  if (also_for.length > 0)
    await backend.letterEdit(first?.id ?? "", { ...asEntered(first as LetterView), also_for });
  const [letter] = await backend.letterList(her);
  window.location.hash = `/people/${her}/deadlines`;
  await user.click(await screen.findByRole("button", { name: /^Berichtigen: / }));
  await dialog();
  return { ...shown, her, letter: letter as LetterView };
}

test("whoever of the family comes to a letter gets its deadline, said before and done in one step", async () => {
  const shown = await correctLetterFor();
  const { user, backend, letter } = shown;
  const filmon = idOf(shown, "Filmon");
  expect(screen.queryByText("Kommt hinzu")).toBeNull();
  (await box(/Filmon/)).focus();
  await user.keyboard(" ");
  const given = (await screen.findByText("Wird eingetragen: Mo 28.12.2026")).closest("li") as HTMLElement;
  within(given).getByText(/Filmon/);
  await user.click(within(await dialog()).getByRole("button", { name: /^Speichern/ }));
  await isClosed();
  const after = await backend.letterGet(letter.id);
  expect(after.also_for.map(({ id }) => id)).toEqual([filmon]);
  const his = await backend.deadlineList({ person: filmon, with_ended: false });
  expect(his.map(({ brief }) => [brief.letter, brief.what, brief.last_day, brief.is_confirmed])).toEqual([
    [letter.id, "Klage beim Verwaltungsgericht", "2026-12-28", false],
  ]);
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await backend.letterGet(letter.id)).toEqual(letter));
});

test("nobody is taken away while a deadline stands for them: that is said at once, and the way to it", async () => {
  const shown = await correctLetterFor("Filmon", "Rahwa");
  const { user, backend, letter } = shown;
  const filmon = idOf(shown, "Filmon");
  const his = await box(/Filmon/);
  expect((his as HTMLInputElement).checked).toBe(true);
  await user.click(his);
  await screen.findByText(/Beenden Sie sie zuerst als „Irrtum“/);
  (await box(/Rahwa/)).focus();
  await user.click(within(await dialog()).getByRole("button", { name: /^Speichern/ }));
  await waitFor(() => expect(document.activeElement).toBe(his));
  expect(await backend.letterGet(letter.id)).toEqual(letter);
  await user.click(within(await dialog()).getByRole("link", { name: "Frist ansehen" }));
  const id = letter.deadlines.find(({ person }) => person?.id === filmon)?.brief.id as string;
  expect(window.location.hash).toBe(`#/deadlines/${id}`);
  await isClosed();
  await backend.deadlineEnd(id, {
    end: "mistaken",
    on: "2026-12-11",
    at: null,
    filing: null,
    how: "nicht er",
  });
  const after = await backend.letterGet(letter.id);
  expect(after.also_for.map(({ id }) => id)).toEqual([idOf(shown, "Rahwa")]);
});

test("taken away and put back is as it was, and leaves no step behind", async () => {
  const { user, backend } = await correctLetterFor("Rahwa", "Filmon");
  const steps = await backend.stepList(9);
  await user.click(await box(/Rahwa/));
  await user.click(await box(/Rahwa/));
  expect(within(await dialog()).queryByRole("button", { name: "Verwerfen" })).toBeNull();
  await user.click(within(await dialog()).getByRole("button", { name: /^Speichern/ }));
  await isClosed();
  expect(await backend.stepList(9)).toEqual(steps);
});

test("a letter is not given to somebody who has a deadline from it already", async () => {
  const shown = await correctLetterFor("Filmon");
  const { user, backend, letter } = shown;
  const find = within(await dialog()).getByRole("combobox");
  await user.click(find);
  await user.keyboard("Filmon{Enter}");
  await screen.findByText(/sonst hätte sie zwei/);
  await user.click(within(await dialog()).getByRole("button", { name: /^Speichern/ }));
  expect(await backend.letterGet(letter.id)).toEqual(letter);
  const his = { ...asEntered(letter), person: idOf(shown, "Filmon"), also_for: [] };
  const refused = { code: "invalid_field", params: { field: "person", reason: "has_deadline" } };
  await expect(backend.letterEdit(letter.id, his)).rejects.toMatchObject(refused);
  const left = { ...asEntered(letter), also_for: [] };
  const refusal = { code: "invalid_field", params: { field: "also_for", reason: "has_deadline" } };
  await expect(backend.letterEdit(letter.id, left)).rejects.toMatchObject(refusal);
});

test("a letter that was only kept and the deadline it is given are one step", async () => {
  const shown = await correctLetterFor();
  const { user, backend, her, letter } = shown;
  await user.keyboard("{Escape}");
  await isClosed();
  const mistaken = { end: "mistaken", on: "2026-12-11", at: null, filing: null, how: "falsch" } as const;
  await backend.deadlineEnd(letter.deadlines[0]?.brief.id as string, mistaken);
  window.location.hash = "/deadlines";
  await screen.findByRole("heading", { level: 1, name: /Fristen/ });
  window.location.hash = `/people/${her}/deadlines`;
  await screen.findByText("Irrtum");
  const before = await backend.letterGet(letter.id);
  await user.click(screen.getByRole("button", { name: /^Berichtigen: / }));
  await dialog();
  expect(within(await dialog()).queryByRole("checkbox", { name: /Filmon/ }), "nothing runs yet").toBeNull();
  await user.click(await screen.findByRole("radio", { name: /Asylbescheid: Klage/ }));
  await user.click(await screen.findByRole("radio", { name: /2 Wochen/ }));
  await user.click(await box(/Filmon/));
  const arrived = await within(await dialog()).findByLabelText(/Tag auf dem Umschlag/);
  await user.clear(arrived);
  await user.type(arrived, "10.12.");
  await screen.findByText("Letzter Tag");
  await user.click(within(await dialog()).getByRole("button", { name: /^Speichern/ }));
  await dialog("Der Brief ist in der Akte");
  const after = await backend.letterGet(letter.id);
  expect(after.arrived_on).toBe("2026-12-10");
  expect(after.deadlines.filter(({ end }) => !end).map(({ person }) => person?.id)).toEqual([
    her,
    idOf(shown, "Filmon"),
  ]);
  await user.keyboard("{Escape}");
  await isClosed();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await backend.letterGet(letter.id)).toEqual(before));
});
