import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { Memory } from "../../backend/memory/memory";
import type { NewLetter } from "../../backend/types";
import { show, showPerson } from "../../test/show";

beforeEach(() => {
  // jsdom knows no addresses of pictures.
  let made = 0;
  URL.createObjectURL = vi.fn(() => `blob:picture-${++made}`);
  URL.revokeObjectURL = vi.fn();
});

/** A letter that sets nothing going. */
const plain: NewLetter = {
  person: null,
  sender: "other",
  sender_name: "Jobcenter Musterstadt",
  file_number: "",
  subject: "Fragebogen",
  dated_on: "2026-12-08",
  service: null,
  signer: null,
  is_shelter: false,
  arrived_on: "2026-12-10",
  posted_on: null,
  remark: "",
  also_for: [],
  deadlines: [],
};

const pagesOf = (backend: Memory, letter: string) => backend.attachmentList({ person: null, letter });
const panel = () => screen.findByRole("region", { name: "Seiten des Briefs" });
const thumbnails = async () => within(await panel()).findAllByRole("button", { name: /Briefseite vom/ });

/** Opens the explanation of a line of the deadlines. */
async function openDeadline(words: RegExp) {
  const shown = await show("/deadlines", { letters: true });
  const rows = await screen.findAllByRole("row");
  const row = rows.find((row) => words.test(row.textContent ?? ""));
  if (!row) throw new Error(`no line ${words}`);
  const [link] = within(row).getAllByRole("link");
  if (link) await shown.user.click(link);
  await panel();
  return shown;
}

test("the photo of a letter that was just entered is one press away, and what became of it stands there", async () => {
  const { user, backend, id } = await showPerson("Hadi");
  await user.keyboard("{Control>}b{/Control}");
  await user.click(await screen.findByRole("radio", { name: /Bundesamt/ }));
  await user.click(await screen.findByRole("radio", { name: /nur ablegen, keine Frist/ }));
  await user.type(await screen.findByLabelText(/Tag auf dem Umschlag/), "10.12.2026");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  const dialog = within(await screen.findByRole("dialog", { name: "Der Brief ist in der Akte" }));
  await user.click(dialog.getByRole("button", { name: /Foto dieses Briefs anhängen …/ }));
  expect((await dialog.findByRole("status")).textContent).toMatch(/Eine Seite ist angehängt.*löschen/);
  const [letter] = await backend.letterList(id);
  expect(letter?.pages).toBe(1);
  // The focus is where it was, and the next page one key away.
  expect(document.activeElement?.textContent).toMatch(/Noch eine Seite anhängen …/);
  await user.keyboard("{Enter}");
  await waitFor(async () => expect(await pagesOf(backend, letter?.id ?? "")).toHaveLength(2));
  expect(await backend.attachmentList({ person: id, letter: null })).toHaveLength(2);
});

test("a photo that is none is refused where it was chosen, and the letter stays entered", async () => {
  const { user, backend, id } = await showPerson("Hadi");
  Object.assign(backend, {
    attachmentAdd: async () => ({ added: [], refused: [{ code: "attachment_not_a_picture", params: {} }] }),
  });
  await backend.letterAdd({ ...plain, person: id });
  await user.click(screen.getByRole("tab", { name: /^Fristen/ }));
  await user.click(await screen.findByRole("button", { name: "Foto anhängen …" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Seiten des Briefs" }));
  await dialog.findByText(/noch keine Seite/);
  await user.click(dialog.getByRole("button", { name: "Seite anhängen …" }));
  await dialog.findByText(/HEIC/);
  expect(await backend.letterList(id)).toMatchObject([{ subject: "Fragebogen", pages: 0 }]);
});

test("on the page of a deadline the pages of its letter are looked at, one more is put there, and undone", async () => {
  const { user, backend } = await openDeadline(/Letekidan/);
  const [first] = await thumbnails();
  await user.click(first as HTMLElement);
  const viewer = await screen.findByRole("dialog");
  within(viewer).getByText(/1 von 2/);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await user.click(within(await panel()).getByRole("button", { name: "Seite anhängen …" }));
  await waitFor(async () => expect(await thumbnails()).toHaveLength(3));
  within(await panel()).getByText("Eine Seite ist angehängt.");
  const [last] = await backend.stepList(1);
  expect(last?.verb).toBe("attachment_add");
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(async () => expect(await thumbnails()).toHaveLength(2));
});

test("the pages of a letter of nobody are shown, and are hers once the letter is", async () => {
  const { user, backend } = await openDeadline(/falls es ein Bescheid/);
  expect(await thumbnails()).toHaveLength(1);
  const [letter] = await backend.letterList(null);
  expect(letter).toMatchObject({ person: null, pages: 1 });
  const [assign] = await screen.findAllByRole("button", { name: /^Person zuordnen/ });
  await user.click(assign as HTMLElement);
  await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("combobox"));
  await user.keyboard("Hadi");
  await user.keyboard("{Enter}");
  await screen.findByText(/kommt mit in diese Akte: .*Bilder/);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(await thumbnails()).toHaveLength(1);
  const [page] = await pagesOf(backend, letter?.id ?? "");
  const person = page?.person ?? "";
  expect(backend.world.residents.get(person)?.names[0]?.given).toBe("Hadi");
  expect(await backend.attachmentList({ person, letter: null })).toEqual([page]);
});

test("a letter of nobody that sets nothing going keeps its photo as well, reached from its line", async () => {
  const { user, backend } = await show("/deadlines", { letters: true });
  const { letter } = await backend.letterAdd(plain);
  await user.click(screen.getByRole("link", { name: /Heute/ }));
  await user.click(screen.getByRole("link", { name: /^Fristen/ }));
  const line = (await screen.findByText("Fragebogen")).closest("li") as HTMLElement;
  await user.click(within(line).getByRole("button", { name: "Foto anhängen …" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Seiten des Briefs" }));
  await user.click(dialog.getByRole("button", { name: "Seite anhängen …" }));
  await dialog.findByRole("button", { name: /Briefseite vom/ });
  await user.keyboard("{Escape}");
  const button = await within(line).findByRole("button", { name: "1 Seite" });
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(await pagesOf(backend, letter)).toMatchObject([{ person: null }]);
});

test("a letter is not taken back while pages hang on it", async () => {
  const { backend } = await show("/deadlines", { letters: true });
  const { letter } = await backend.letterAdd(plain);
  const [entering] = await backend.stepList(1);
  await backend.attachmentAdd({ person: null, letter, title: "", taken_on: null });
  const [attaching] = await backend.stepList(1);
  await expect(backend.stepUndo(entering?.id ?? "")).rejects.toMatchObject({ code: "cannot_undo_pages" });
  await backend.stepUndo(attaching?.id ?? "");
  await backend.stepUndo(entering?.id ?? "");
  expect(await pagesOf(backend, letter)).toEqual([]);
});
