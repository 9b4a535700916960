import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";

const toggle = "{Control>}{Shift>}D{/Shift}{/Control}";

test("names are hidden everywhere at once, marked, over the lock too, and shown again by the same key", async () => {
  const { user } = await show("/bundle");
  await screen.findByRole("heading", { level: 1 });
  const person = () => screen.queryAllByText(/Letekidan/).length;
  await user.click((await screen.findAllByRole("button", { name: /Wer ist da/ }))[0] as HTMLElement);
  await waitFor(() => expect(person()).toBeGreaterThan(0));
  await user.keyboard(toggle);
  await screen.findByText("Namen verborgen");
  expect(person()).toBe(0);
  expect(screen.getAllByText(/^L\. W\. \d\d$/).length).toBeGreaterThan(0);
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Die Akten sind verschlossen.");
  await user.type(screen.getByLabelText("Passwort"), "ankommen{Enter}");
  const hidden = await screen.findByRole("button", { name: "Namen verborgen", pressed: true });
  expect(within(hidden).getByText("Namen verborgen")).toBeTruthy();
  await user.keyboard(toggle);
  expect(screen.queryByText("Namen verborgen")).toBeNull();
});
