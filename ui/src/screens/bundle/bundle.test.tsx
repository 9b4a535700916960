import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

test("what leaves and what stays stand side by side, with why", async () => {
  const { user } = await show("/bundle");
  const out = await screen.findByRole("region", { name: "Das geht hinaus" });
  const stay = await screen.findByRole("region", { name: "Das bleibt hier" });
  expect(within(out).getByText("Menschen mit Namen")).toBeTruthy();
  expect(within(stay).getByText("Schweigepflicht, § 203 StGB")).toBeTruthy();
  expect(within(stay).getByText("Geschützte Adresse")).toBeTruthy();
  expect(within(stay).getByText("Blessing Okonkwo").closest("[hidden]")).not.toBeNull();
  await user.click(within(stay).getByRole("button", { name: /Wer ist das\? Geschützte Adresse/ }));
  expect(within(stay).getByText("Blessing Okonkwo").closest("[hidden]")).toBeNull();
});

test("the words by which the recipient is checked are all there", async () => {
  await show("/bundle");
  const recipient = await screen.findByRole("region", { name: "Empfänger" });
  expect(within(within(recipient).getByRole("list")).getAllByRole("listitem")).toHaveLength(8);
});

test("writing it says how it ended, and it stands in the history", async () => {
  const { backend, user } = await show("/bundle");
  await user.click(await screen.findByRole("button", { name: "Paket 42 speichern" }));
  await screen.findByText("Paket 42 ist geschrieben.");
  await screen.findByRole("button", { name: "Paket 43 speichern" });
  expect(backend.world.history[0]?.bundle.seq).toBe(42);
  await waitFor(() =>
    expect(screen.getByText("noch nicht quittiert", { selector: "tr:first-child *" })).toBeTruthy(),
  );
});

test("choosing no place writes nothing and says nothing", async () => {
  const { user } = await show("/bundle", {}, () => ({ bundleExport: async () => null }));
  await user.click(await screen.findByRole("button", { name: "Paket 42 speichern" }));
  expect(screen.queryByText(/ist geschrieben/)).toBeNull();
  expect(screen.queryByText(/^gespeichert/)).toBeNull();
});

test("a full disk is told where the button is", async () => {
  const { user } = await show("/bundle", {}, () => ({
    bundleExport: () => Promise.reject({ code: "disk_full", params: {} }),
  }));
  await user.click(await screen.findByRole("button", { name: "Paket 42 speichern" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Der Datenträger ist voll.");
});
