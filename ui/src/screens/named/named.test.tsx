import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

test("only those who agreed have names, and a word finds them without its marks", async () => {
  const { user } = await show("/named", { seat: "office" });
  const list = await screen.findByRole("grid");
  expect(list.textContent).not.toContain("Okonkwo");
  await user.type(screen.getByLabelText("Name, Unterkunft oder Raum"), "simsek");
  await waitFor(() => expect(within(screen.getByRole("grid")).getAllByRole("row")).toHaveLength(1));
  expect(screen.getByRole("grid").textContent).toContain("Şimşek-Öztürk, Çağla");
});

test("where nobody agreed, the others are numbers", async () => {
  await show("/named", { seat: "office", empty: true });
  await screen.findByText(/Die anderen sind Zahlen/);
});
