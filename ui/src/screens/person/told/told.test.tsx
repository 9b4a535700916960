import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../../test/show";

async function open(given: string) {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: "Weitergaben" }));
  return { ...shown, office: await screen.findByRole("region", { name: "Das Büro weiß" }) };
}

test("what left, when, to whom, what, and whether it was confirmed", async () => {
  const { office } = await open("Letekidan");
  const left = screen.getByRole("region", { name: "Was über diese Person hinausging" });
  const lines = within(left).getAllByRole("listitem");
  expect(lines[0]?.textContent).toMatch(/Dasselbe wie im Paket davor.*Paket 41 an Koordination.*bestätigt/);
  expect(lines[2]?.textContent).toContain("noch nicht bestätigt");
  expect(lines.at(-1)?.textContent).toMatch(/Gesagt: Letekidan Gebremichael Woldemariam, 1991, Tigrinya/);
  expect(office.textContent).toMatch(/Stand Paket 41 vom 04.12.2026.*1991.*Haus Birkenweg.*Ines Falkenhag/);
});

test("of somebody who withdrew the office is asked to forget, and the page says how far that is", async () => {
  const { office } = await open("Natia");
  expect(office.textContent).toMatch(/Nichts mehr.*Paket 41/);
});

test("of somebody who never agreed nothing left", async () => {
  const { office } = await open("Hadi");
  expect(office.textContent).toMatch(/Nichts. Sie zählt nur in den Zahlen.*Grund: keine Einwilligung/);
  expect(screen.getByText(/hat dieses Gerät niemandem etwas weitergegeben/)).toBeTruthy();
});
