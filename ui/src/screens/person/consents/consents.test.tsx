import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { showPerson } from "../../../test/show";

async function open(given: string) {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: /Einwilligungen/ }));
  await screen.findByRole("heading", { name: "Schweigepflichtentbindung" });
  return shown;
}

test("a consent is withdrawn with one press; what that causes stands beside it", async () => {
  const { user } = await open("Azad");
  expect(
    screen.getByText(/Nach einem Widerruf lässt das nächste Paket das Büro diese Person vergessen/),
  ).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /widerrufen/ }));
  await screen.findByText("gilt nicht mehr");
  await user.click(screen.getByRole("button", { name: "1 frühere zeigen" }));
  await screen.findByText("widerrufen am 11.12.2026");
  await user.click(screen.getByRole("tab", { name: "Weitergaben" }));
  await screen.findByText(/Mit dem nächsten Paket vergisst das Büro sie. Grund: Einwilligung widerrufen/);
});

test("a consent is given for a purpose; a release needs to say towards whom", async () => {
  const { backend, user, id } = await open("Hadi");
  await user.click(screen.getByRole("button", { name: "Einwilligung eintragen: Schweigepflichtentbindung" }));
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await within(dialog).findByText("Bitte eintragen, wem gegenüber.");
  await user.type(within(dialog).getByLabelText("Wem gegenüber"), "Anwältin Sommer");
  await user.type(within(dialog).getByLabelText("Gilt bis"), "31.12.2026");
  await user.click(within(dialog).getByRole("button", { name: "Speichern" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(backend.world.residents.get(id)?.consents[0]).toMatchObject({
    purpose: "release",
    recipient: "Anwältin Sommer",
    given_on: "2026-12-11",
    until_on: "2026-12-31",
  });
});
