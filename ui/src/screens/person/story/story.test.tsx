import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../../test/show";

const theStory = async () => {
  const story = await screen.findByRole("region", { name: "Verlauf" });
  await within(story).findByText("Dezember 2026");
  return story;
};
const articles = (story: HTMLElement) => within(story).getAllByRole("article");

test("a case is one story, newest first: notes and what happened between them", async () => {
  await showPerson("Letekidan");
  const story = await theStory();
  const told = articles(story).map((article) => article.textContent ?? "");
  expect(told[0]).toContain("Sprechstunde");
  const whole = told.join("\n");
  for (const event of [
    "Aufenthalt: Ankunftsnachweis → wurde zu Aufenthaltsgestattung",
    "Umzug Haus Birkenweg, Zimmer 12, vorher ZUE Weidenbruch, Zimmer B 204",
    "Einwilligung gegeben Name an das Büro",
    "Akte angelegt aus einer eingelesenen Liste",
    "Name ging hinaus Paket 34 an Koordination, Stadt Auental, bestätigt",
  ]) {
    expect(whole).toContain(event);
  }
});

test("kind, topic and words fold the story; each count is of what the others leave", async () => {
  const { user } = await showPerson("Letekidan");
  const story = await theStory();
  await user.click(within(story).getByRole("radio", { name: "Kontakte 7" }));
  expect(articles(story)).toHaveLength(7);
  await user.type(within(story).getByRole("searchbox"), "NATNAEL");
  await waitFor(() => expect(articles(story)).toHaveLength(1));
  expect(within(story).getByText("Natnael").tagName).toBe("MARK");
  expect(within(story).getByRole("radio", { name: "Kontakte 1" })).toBeTruthy();
  await user.clear(within(story).getByRole("searchbox"));
  await user.click(within(story).getByRole("button", { name: /Thema/ }));
  await user.click(await screen.findByRole("option", { name: "Asylverfahren 3" }));
  await waitFor(() => expect(articles(story)).toHaveLength(3));
});

test("where nothing fits that is said, with the way back", async () => {
  const { user } = await showPerson("Letekidan");
  const story = await theStory();
  await user.type(within(story).getByRole("searchbox"), "xylophon");
  await within(story).findByText("Nichts passt zu diesem Filter.");
  await user.click(within(story).getByRole("button", { name: "Alles zeigen" }));
  expect(articles(story).length).toBeGreaterThan(7);
});

test("what was corrected is folded below what corrects it and can be read", async () => {
  const { backend, user, id } = await showPerson("Letekidan");
  const [first] = backend.world.notes.filter((note) => note.persons.some((person) => person.id === id));
  if (!first) throw new Error("there is nothing to correct");
  await backend.noteAdd({
    persons: [id],
    at: first.at,
    kind: first.kind,
    minutes: 5,
    topics: [],
    mediator: null,
    language: null,
    follow_up: null,
    draft: null,
    text: "So war es.",
    corrects: first.id,
    is_personal: false,
  });
  window.location.hash = "/people";
  await screen.findByRole("grid");
  window.location.hash = `/people/${id}`;
  const corrected = (await screen.findByText("So war es.")).closest("article") as HTMLElement;
  expect(corrected.textContent).not.toContain(first.text);
  await user.click(within(corrected).getByRole("button", { name: /Früherer Wortlaut/ }));
  expect(corrected.textContent).toContain(first.text);
});

test("the others of a note are linked", async () => {
  const { backend, user, id } = await showPerson("Azad");
  const other = [...backend.world.residents.values()].find((one) => one.names[0]?.given === "Hadi");
  if (!other) throw new Error("nobody is called Hadi");
  const blank = {
    kind: "group",
    minutes: 30,
    topics: [],
    mediator: null,
    language: null,
    corrects: null,
    follow_up: null,
    draft: null,
  } as const;
  await backend.noteAdd({
    ...blank,
    persons: [id, other.id],
    at: null,
    text: "Zu zweit.",
    topics: [],
    is_personal: false,
  });
  window.location.hash = "/people";
  await screen.findByRole("grid");
  window.location.hash = `/people/${id}`;
  const note = (await screen.findByText("Zu zweit.")).closest("article") as HTMLElement;
  await user.click(within(note).getByRole("link", { name: /Hadi/ }));
  await screen.findByRole("heading", { level: 1, name: /Hadi/ });
});

test("of thousands of notes not all are drawn at once; more come by a press; on paper stand all", async () => {
  const { backend, user, id } = await showPerson("Azad");
  const [like] = backend.world.notes;
  if (!like) throw new Error("there is no note");
  for (let number = 0; number < 400; number += 1) {
    backend.world.notes.push({
      ...like,
      id: `n${number}`,
      persons: [{ id, name: "", original: null }],
      at: "2026-10-01T10:00:00",
    });
  }
  let printed = 0;
  backend.programPrint = async () => {
    printed = document.querySelectorAll(".story article").length;
  };
  window.location.hash = "/people";
  await screen.findByRole("grid");
  window.location.hash = `/people/${id}`;
  const story = await screen.findByRole("region", { name: "Verlauf" });
  await waitFor(() => expect(articles(story)).toHaveLength(60));
  await user.click(within(story).getByRole("button", { name: /Ältere zeigen/ }));
  await waitFor(() => expect(articles(story)).toHaveLength(120));
  await user.click(within(story).getByRole("button", { name: "Drucken" }));
  await waitFor(() => expect(printed).toBeGreaterThan(400));
  expect(story.textContent).toContain("Unterliegt der Schweigepflicht");
});

test("somebody about whom nothing is noted yet: a sentence and the next step", async () => {
  const { backend, id } = await showPerson("Azad");
  backend.world.notes = backend.world.notes.filter((note) =>
    note.persons.every((person) => person.id !== id),
  );
  window.location.hash = "/people";
  await screen.findByRole("grid");
  window.location.hash = `/people/${id}`;
  const story = await screen.findByRole("region", { name: "Verlauf" });
  await within(story).findByText(/Noch kein Vermerk/);
  expect(within(story).getByRole("button", { name: /Kontakt/ })).toBeTruthy();
});
