import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show, showPerson } from "../../../test/show";

test("the head has every name as every source writes it", async () => {
  await showPerson("Letekidan");
  expect(screen.getByText("ለተኪዳን ገብረሚካኤል ወልደማርያም").closest("bdi")?.lang).toBe("ti");
  expect(screen.getByText("Gebremichael, Letekidan W.")).toBeTruthy();
  expect(screen.getByText("1991, nur Jahr bekannt")).toBeTruthy();
  expect(screen.getByText("34 oder 35 Jahre")).toBeTruthy();
});

test("of twelve names two spellings stand there and the others are one press away", async () => {
  const { backend, user, id } = await showPerson("Azad");
  for (let number = 1; number <= 11; number += 1) {
    await backend.nameAdd(id, {
      id: null,
      given: `Azad ${number}`,
      family: "Demirhan",
      script: "Latn",
      source: "alias",
    });
  }
  await user.click(screen.getByRole("tab", { name: "Stammdaten" }));
  window.location.hash = "/people";
  await screen.findByRole("grid");
  window.location.hash = `/people/${id}`;
  const head = await screen.findByRole("region", { name: /Azad/ });
  expect(within(head).queryByText("Demirhan, Azad 11")).toBeNull();
  await user.click(await within(head).findByRole("button", { name: "9 weitere Schreibweisen" }));
  expect(within(head).getByText("Demirhan, Azad 11")).toBeTruthy();
});

test("a field with two values is one line; choosing one of them settles it and the focus is not lost", async () => {
  const { backend, user } = await showPerson("Letekidan");
  await user.click(await screen.findByRole("button", { name: "Ansehen und wählen" }));
  await user.click(screen.getByRole("button", { name: "Diese gilt: 21" }));
  await waitFor(() => expect(backend.world.conflicts).toHaveLength(0));
  await waitFor(() => expect(screen.queryByText(/Doppelt geändert/)).toBeNull());
  expect(screen.getAllByText(/Zimmer 21/).length).toBeGreaterThan(0);
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));
});

test("telephone and mail can be copied, and it is said that they were", async () => {
  const { user } = await showPerson("Letekidan");
  await user.click(screen.getByRole("button", { name: "Kopieren: Telefonnummer" }));
  expect(await navigator.clipboard.readText()).toBe("0151 5550142");
  await screen.findByText("kopiert");
});

test("for a protected person nothing leaves, and the page says so first", async () => {
  await showPerson("Blessing");
  const head = screen.getByRole("region", { name: /Blessing/ });
  expect(head.textContent).toMatch(/^Geschützte Adresse\. Anschrift und Aufenthaltsort niemandem sagen/);
});

test("somebody who is not there is said, with the way back", async () => {
  await show("/people/0198f000-0000-7000-8000-999999999999");
  expect((await screen.findByRole("alert")).textContent).toContain("not_found");
});

test("each section has an address of its own", async () => {
  const { user, id } = await showPerson("Letekidan");
  await user.click(screen.getByRole("tab", { name: /Haushalt/ }));
  await screen.findByRole("columnheader", { name: "Wer" });
  expect(window.location.hash).toBe(`#/people/${id}/family`);
  window.location.hash = `/people/${id}/told`;
  const tab = await screen.findByRole("tab", { name: "Weitergaben", selected: true });
  expect(within(tab).getByText("Weitergaben")).toBeTruthy();
  await screen.findByRole("region", { name: "Das Büro weiß" });
});
