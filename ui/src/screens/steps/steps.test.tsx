import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { de } from "../../i18n/de";
import { show, showPerson } from "../../test/show";

afterEach(() => vi.useRealTimers());

/** Writes a note about whoever's file is open. */
async function writeNote(user: Awaited<ReturnType<typeof show>>["user"], text: string) {
  await user.keyboard("{Control>}n{/Control}");
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox", { name: /Notiz|Vermerk|Text/ }), text);
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
}

test("what was saved can be taken back from the line at the foot, and that too", async () => {
  const { user, backend } = await showPerson("Khalil");
  const before = backend.world.notes.length;
  await writeNote(user, "Aus Versehen.");
  const line = screen.getByRole("contentinfo");
  await within(line).findByText(/^Gespeichert/);
  await user.click(await within(line).findByRole("button", { name: "Rückgängig" }));
  await within(line).findByText(/^Zurückgenommen/);
  expect(backend.world.notes.length).toBe(before);
  await user.click(await within(line).findByRole("button", { name: "Doch behalten" }));
  await waitFor(() => expect(backend.world.notes.length).toBe(before + 1));
});

test("Strg Z takes it back outside of a text, and in a text it is the text's", async () => {
  const { user, backend } = await showPerson("Khalil");
  const before = backend.world.notes.length;
  await writeNote(user, "Aus Versehen.");
  await within(screen.getByRole("contentinfo")).findByRole("button", { name: "Rückgängig" });
  await user.click(screen.getAllByRole("searchbox")[0] as HTMLElement);
  await user.keyboard("{Control>}z{/Control}");
  expect(backend.world.notes.length).toBe(before + 1);
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("{Control>}z{/Control}");
  await waitFor(() => expect(backend.world.notes.length).toBe(before));
});

test("after ten seconds the key asks first: it opens what was done last", async () => {
  const { user, backend } = await showPerson("Khalil");
  await writeNote(user, "Aus Versehen.");
  const line = screen.getByRole("contentinfo");
  const button = await within(line).findByRole("button", { name: "Rückgängig" });
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  // Coming to the button begins the ten seconds anew.
  button.focus();
  button.blur();
  await vi.advanceTimersByTimeAsync(10_000);
  vi.useRealTimers();
  await waitFor(() => expect(within(line).queryByRole("button", { name: "Rückgängig" })).toBeNull());
  await user.keyboard("{Control>}z{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Zuletzt getan" });
  const undo = await within(dialog).findByRole("button", { name: /^Rückgängig: Kontakt erfasst/ });
  expect(within(dialog).getByText(/Khalil/)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(undo));
  const before = backend.world.notes.length;
  await user.keyboard("{Enter}");
  await within(dialog).findByText("zurückgenommen");
  expect(backend.world.notes.length).toBe(before - 1);
});

test("what was changed since is refused in words, at the foot", async () => {
  const { user } = await show("/people", {}, () => ({
    stepUndo: () => Promise.reject({ code: "cannot_undo", params: {} }),
  }));
  await screen.findByRole("grid");
  await writeNote(user, "Ohne Akte.");
  const line = screen.getByRole("contentinfo");
  await user.click(await within(line).findByRole("button", { name: "Rückgängig" }));
  await within(line).findByText(de.error.cannot_undo.what);
  await user.click(within(line).getByRole("button", { name: "Meldung schließen" }));
  expect(within(line).queryByText(de.error.cannot_undo.what)).toBeNull();
});

test("whose entry is taken back has no file any more: one is with the people again", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}i{/Control}");
  const dialog = await screen.findByRole("dialog");
  await user.type(within(dialog).getByRole("textbox", { name: "Familienname" }), "Irrtum");
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Irrtum" });
  await user.click(await screen.findByRole("button", { name: "Rückgängig" }));
  await screen.findByRole("heading", { level: 1, name: "Menschen" });
});

test("every verb that writes has its words", () => {
  const folder = join(__dirname, "../../../../crates/app/src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".rs"),
  );
  const verbs = files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/\.write\("(\w+)"/g)].map((match) => match[1]),
  );
  expect(verbs).toContain("note_add");
  for (const verb of verbs) expect(Object.keys(de.step.verb), verb).toContain(verb);
});
