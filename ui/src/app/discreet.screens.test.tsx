import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Memory } from "../backend/memory/memory";
import type { Scenario } from "../backend/memory/scenario";
import { show } from "../test/show";

const toggle = "{Control>}{Shift>}D{/Shift}{/Control}";

/** Every word of a name of the invented people that cannot be another word, and what else tells who they are. */
function telling({ world }: Memory): string[] {
  const people = [...world.residents.values()];
  const names = people.flatMap((one) =>
    one.names.flatMap(({ given, family }) => `${given} ${family}`.split(/[\s.-]+/)),
  );
  const relatives = people.flatMap((one) => one.relationships.map(({ other_name }) => other_name));
  const facts = people.flatMap(({ fields }) => [
    fields.phone,
    fields.email,
    fields.azr_number,
    fields.remark,
  ]);
  return [...new Set([...names, ...relatives, ...facts])].filter(
    (word): word is string => (word ?? "").length > 3,
  );
}

/** Where in the document, text or attribute, one of these stands as a word of its own. */
function leaks(words: string[]): string[] {
  // What the empty search field shows as an example is nobody.
  const html = document.documentElement.outerHTML.replaceAll(/placeholder="[^"]*"/g, "");
  return words.filter((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`(?<![\\p{L}\\p{M}])${escaped}(?![\\p{L}\\p{M}])`, "u").test(html);
  });
}

async function showHidden(place: string, scenario: Partial<Scenario> = {}) {
  const shown = await show(place, scenario);
  const first = [...shown.backend.world.residents.values()][0]?.id ?? "";
  return { ...shown, words: telling(shown.backend), first };
}

test("while names are hidden, nothing on the list of people tells who they are", async () => {
  const { words, user } = await showHidden("/people");
  await screen.findByRole("grid");
  await user.keyboard(toggle);
  await screen.findByText("Namen verborgen");
  await waitFor(() => expect(leaks(words)).toEqual([]));
  await user.click(screen.getByRole("button", { name: /nach Haushalt/ }));
  expect(leaks(words)).toEqual([]);
});

test.each(["", "/procedure", "/tasks", "/facts", "/family", "/consents", "/told"])(
  "while names are hidden, a person's file%s tells nobody who she is",
  async (section) => {
    const { words, user, first } = await showHidden("/people");
    await screen.findByRole("grid");
    await user.keyboard(toggle);
    window.location.hash = `/people/${first}${section}`;
    await screen
      .findByRole("tablist", { name: /Bereiche|Abschnitte|Akte/ })
      .catch(() => screen.findByRole("tablist"));
    await screen.findByText("Namen verborgen");
    await waitFor(() => expect(document.querySelector("[aria-busy=true]")).toBeNull());
    expect(leaks(words)).toEqual([]);
  },
);

test.each([
  ["/today", "worker"],
  ["/conflicts", "worker"],
  ["/bundle", "worker"],
  ["/list", "worker"],
  ["/named", "office"],
  ["/inbox", "office"],
  ["/overview", "office"],
] as const)("while names are hidden, %s tells of nobody", async (place, seat) => {
  const { words, user } = await showHidden(place, { seat });
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard(toggle);
  await screen.findByText("Namen verborgen");
  await waitFor(() => expect(leaks(words)).toEqual([]));
});

test("while names are hidden, a list and a bundle that are looked at before they are taken in tell of nobody", async () => {
  const listed = await showHidden("/list");
  await screen.findByRole("heading", { level: 1 });
  await listed.user.keyboard(toggle);
  await listed.user.click(await screen.findByRole("button", { name: "Liste wählen" }));
  await screen.findAllByRole("article");
  expect(leaks([...listed.words, "Hariri", "Mehret", "Kovalenko", "14.03.1986"])).toEqual([]);
  cleanup();
  const brought = await showHidden("/inbox", { seat: "office" });
  await screen.findByRole("heading", { level: 1 });
  await brought.user.keyboard(toggle);
  await brought.user.click(await screen.findByRole("button", { name: /Dateien wählen/ }));
  await screen.findByRole("region", { name: /Zeile für Zeile/ });
  expect(leaks(brought.words)).toEqual([]);
});

test("what the search finds is hidden, too, in the list and under Strg K", async () => {
  const { words, user } = await showHidden("/people");
  await screen.findByRole("grid");
  await user.keyboard(toggle);
  await user.keyboard("{Control>}k{/Control}");
  const dialog = await screen.findByRole("dialog");
  // All at once: `screens/palette/palette.test.tsx` says why.
  fireEvent.change(within(dialog).getByRole("searchbox"), { target: { value: "kinderarzt" } });
  await screen.findAllByText("verborgen");
  expect(leaks(words)).toEqual([]);
});

test("she can look at one person for a moment, and it is hidden again by the same button", async () => {
  const { user, first } = await showHidden("/people");
  await screen.findByRole("grid");
  await user.keyboard(toggle);
  window.location.hash = `/people/${first}`;
  const eye = await screen.findByRole("button", { name: /^Kurz zeigen: Namen/ });
  expect(screen.queryByText("0151 5550142")).toBeNull();
  await user.click(eye);
  screen.getByRole("heading", { level: 1, name: /Letekidan/ });
  screen.getByText("0151 5550142");
  // The story beside it stays hidden until it is asked for by itself.
  screen.getByText(/Der Verlauf ist verborgen/);
  await user.click(screen.getByRole("button", { name: /^Wieder verbergen: Namen/ }));
  expect(screen.queryByText("0151 5550142")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Kurz zeigen: Verlauf" }));
  await screen.findByText(/Rahwa in der Grundschule/);
});
