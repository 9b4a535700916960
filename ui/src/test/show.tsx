import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect } from "vitest";
import { App } from "../app/App";
import { createMemory, type Memory } from "../backend/memory/memory";
import type { Scenario } from "../backend/memory/scenario";
import { loadSentences, startSentences } from "../i18n";

interface Shown {
  backend: Memory;
  user: ReturnType<typeof userEvent.setup>;
}

/** The whole interface on the invented city, at a place; unlocked, and with some verbs that do `otherwise`. */
export async function show(
  place: string,
  scenario: Partial<Scenario> = {},
  otherwise: (backend: Memory) => Partial<Memory> = () => ({}),
): Promise<Shown> {
  window.location.hash = place;
  await startSentences("de");
  await loadSentences();
  const backend = createMemory({ unlocked: true, ...scenario });
  Object.assign(backend, otherwise(backend));
  const user = userEvent.setup();
  const startsOpen = scenario.unlocked ?? true;
  render(<App backend={backend} startsOpen={startsOpen} />);
  // What the program tells before would be lost, and a test with it.
  if (startsOpen) await waitFor(() => expect(backend.isHeard()).toBe(true));
  return { backend, user };
}

/** The file of an invented person, by her given name. */
export async function showPerson(given: string): Promise<Shown & { id: string }> {
  const shown = await show("/people");
  const person = [...shown.backend.world.residents.values()].find((one) => one.names[0]?.given === given);
  if (!person) throw new Error(`nobody is called ${given}`);
  window.location.hash = `/people/${person.id}`;
  await screen.findByRole("heading", { level: 1, name: new RegExp(given) });
  return { ...shown, id: person.id };
}
