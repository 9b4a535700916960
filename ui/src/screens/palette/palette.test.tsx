import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show, showPerson } from "../../test/show";

const open = async (user: Awaited<ReturnType<typeof show>>["user"]) => {
  await user.keyboard("{Control>}k{/Control}");
  const dialog = await screen.findByRole("dialog", { name: "Suchen und tun" });
  // This document, unlike a browser, has a dialog take the focus from its field.
  await user.click(within(dialog).getByRole("searchbox"));
  return dialog;
};
/**
 * Types all of it at once. Letter by letter, user-event answers to the events by which react-aria tells which line is
 * meant while React is still at work; that path is walked in a browser (`browser/keyboard.mjs`).
 */
const type = (text: string) =>
  fireEvent.change(within(screen.getByRole("dialog")).getByRole("searchbox"), { target: { value: text } });
const options = () => screen.queryAllByRole("option").map((option) => option.textContent ?? "");

test("a name in another spelling leads to the file, and says why it was found", async () => {
  const { user } = await show("/bundle");
  await screen.findByRole("heading", { level: 1 });
  await open(user);
  type("chalil");
  await waitFor(() => expect(options()[0]).toContain("Khalil Yusuf"));
  expect(options()[0]).toContain("Name");
  expect(options()[1]).toContain("andere Schreibweise");
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: /Khalil Yusuf/ });
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe("H1"));
});

test("whoever is faster than the search gets what was asked for, not what stood there before", async () => {
  let answer = () => {};
  const { user } = await show("/people", {}, ({ search }) => ({
    search: async (query, limit) => {
      if (query === "khalil") {
        await new Promise<void>((now) => {
          answer = now;
        });
      }
      return search(query, limit);
    },
  }));
  await screen.findByRole("grid");
  await open(user);
  type("khalil");
  await user.keyboard("{Enter}");
  expect(screen.getByRole("dialog"), "nothing happens before it is known").toBeTruthy();
  answer();
  await screen.findByRole("heading", { level: 1, name: /Khalil Yusuf/ });
});

test("words that one would say find what is to be done, in either language", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await open(user);
  for (const [word, first] of [
    ["englisch", "Sprache: Englisch"],
    ["brief", "Kontakt erfassen"],
    ["shoulder", "Namen verbergen"],
    ["einstell", "Einstellungen"],
    ["excel", "Liste einlesen"],
  ] as const) {
    type(word);
    await waitFor(() => expect(options().some((one) => one.startsWith(first))).toBe(true));
  }
  type("englisch");
  await waitFor(() => expect(options()).toEqual(["Sprache: Englisch"]));
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: "People" });
});

test("locking works by its word", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await open(user);
  type("sperren");
  await waitFor(() => expect(options()[0]).toContain("Sofort sperren"));
  await user.keyboard("{Enter}");
  await screen.findByText("Die Akten sind verschlossen.");
});

test("before anything is typed, the last files come first, then what can be done with its keys", async () => {
  const { user } = await showPerson("Khalil");
  window.location.hash = "/bundle";
  await screen.findByRole("heading", { level: 1, name: "Paket an das Büro" });
  const dialog = await open(user);
  await within(dialog).findByText("Zuletzt");
  expect(options()[0]).toContain("Khalil Yusuf");
  const contact = options().find((one) => one.startsWith("Kontakt erfassen"));
  expect(contact).toBe("Kontakt erfassenStrgN");
});

test("Esc closes it and the focus is back where it was", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  const help = screen.getByRole("button", { name: "Tasten" });
  help.focus();
  await open(user);
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(help));
});

test("a dialog that it opens gives the focus back to where one was before", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  const help = screen.getByRole("button", { name: "Tasten" });
  help.focus();
  await open(user);
  type("alle tasten");
  await waitFor(() => expect(options()[0]).toContain("Alle Tasten"));
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Tasten" });
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(help));
});

test("what was typed at the top and fits nobody is taken over", async () => {
  const { user } = await show("/people");
  await user.type(await screen.findByRole("searchbox"), "dunkel");
  await screen.findByText("Nichts gefunden.");
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Suchen und tun" });
  await waitFor(() => expect(options()[0]).toContain("Dunkle Darstellung"));
});

test("a task is entered from anywhere, about whoever's file is open", async () => {
  const { user } = await showPerson("Letekidan");
  await open(user);
  type("erinnern");
  await waitFor(() => expect(options()[0]).toContain("Neue Aufgabe"));
  await user.keyboard("{Enter}");
  await screen.findByRole("dialog", { name: "Neue Aufgabe" });
  expect(screen.queryByText(/Ohne Namen/)).toBeNull();
});

test("a search that fails leaves what can be done", async () => {
  const { user } = await show("/people", { error: "database_damaged" });
  await screen.findByRole("heading", { level: 1 });
  const dialog = await open(user);
  type("sperren");
  await within(dialog).findByText(/database_damaged/);
  await waitFor(() => expect(options()[0]).toContain("Sofort sperren"));
});

test("the office finds those who agreed, and nothing that it cannot do", async () => {
  const { user } = await show("/overview", { seat: "office" });
  await screen.findByRole("heading", { level: 1 });
  await open(user);
  await waitFor(() => expect(options().length).toBeGreaterThan(0));
  expect(options().some((one) => one.startsWith("Kontakt erfassen"))).toBe(false);
  type("letekidan");
  await waitFor(() => expect(options()[0]).toContain("Letekidan"));
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Menschen" });
  await waitFor(() => expect(screen.getAllByRole("row").length).toBeLessThan(4));
});
