import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../test/show";

type User = Awaited<ReturnType<typeof showPerson>>["user"];

/** The lock falls while a form is open, and is opened again. */
async function lockAndUnlock(user: User) {
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Die Akten sind verschlossen.");
  await user.type(screen.getByLabelText("Passwort"), "ankommen{Enter}");
}

test("the last day of care that was typed is still there after the lock", async () => {
  const { user } = await showPerson("Letekidan");
  const open = async () => {
    await user.click(await screen.findByRole("tab", { name: "Stammdaten" }));
    await user.click(await screen.findByRole("button", { name: /Begleitung beenden/ }));
    return within(await screen.findByRole("dialog"));
  };
  await user.type((await open()).getByLabelText("Letzter Tag"), "24.12.2026");
  await lockAndUnlock(user);
  expect((await open()).getByLabelText("Letzter Tag")).toHaveProperty("value", "24.12.2026");
});

test("to whom a release goes is still there after the lock", async () => {
  const { user } = await showPerson("Letekidan");
  const open = async () => {
    await user.click(await screen.findByRole("tab", { name: /Einwilligungen/ }));
    await user.click(
      (await screen.findAllByRole("button", { name: /^Eintragen|Einwilligung eintragen/ }))[0] as HTMLElement,
    );
    return within(await screen.findByRole("dialog"));
  };
  const dialog = await open();
  await user.click(dialog.getByRole("radio", { name: /Schweigepflicht/ }));
  await user.type(dialog.getAllByRole("textbox")[0] as HTMLElement, "Kinderarzt am Markt");
  await lockAndUnlock(user);
  expect((await open()).getByDisplayValue("Kinderarzt am Markt")).toBeTruthy();
});

test("a relative without a file who was being entered is still there after the lock", async () => {
  const { user } = await showPerson("Azad");
  const open = async () => {
    await user.click(await screen.findByRole("tab", { name: /Haushalt/ }));
    await user.click(await screen.findByRole("button", { name: "Jemanden dazu eintragen" }));
    return within(await screen.findByRole("dialog"));
  };
  const dialog = await open();
  await user.click(dialog.getByRole("radio", { name: "ohne Akte" }));
  await user.type(dialog.getByLabelText("Name"), "Gülistan Demirhan");
  await lockAndUnlock(user);
  expect((await open()).getByLabelText("Name")).toHaveProperty("value", "Gülistan Demirhan");
});
