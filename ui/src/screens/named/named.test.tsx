import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

test("only those who agreed have names, and a word finds them without its marks", async () => {
  const { user } = await show("/named", { seat: "office" });
  const list = await screen.findByRole("grid");
  expect(list.textContent).not.toContain("Okonkwo");
  await user.type(screen.getByLabelText("Name, Unterkunft oder Fachkraft"), "simsek");
  await waitFor(() => expect(within(screen.getByRole("grid")).getAllByRole("row")).toHaveLength(1));
  expect(screen.getByRole("grid").textContent).toContain("Şimşek-Öztürk, Çağla");
});

test("where nobody agreed, the others are numbers", async () => {
  await show("/named", { seat: "office", empty: true });
  await screen.findByText(/Die anderen sind Zahlen/);
});

test("an area is chosen by one press; how many are only a number is said beside it", async () => {
  const { user } = await show("/named", { seat: "office" });
  await screen.findByText(/weitere sind nur eine Zahl/);
  await user.click(screen.getByRole("radio", { name: /^Mitte \d/ }));
  const rows = within(await screen.findByRole("grid")).getAllByRole("row");
  for (const row of rows) expect(row.textContent).toContain("Mitte");
  expect(screen.getByText(/stehen hier mit Namen/).textContent).toContain(`${rows.length} Menschen`);
});

test("where nobody fits, one press shows all again", async () => {
  const { user } = await show("/named", { seat: "office" });
  await screen.findByRole("grid");
  await user.type(screen.getByLabelText("Name, Unterkunft oder Fachkraft"), "qqqq");
  await screen.findByText("Niemand passt dazu.");
  await user.click(screen.getByRole("button", { name: "Alle zeigen" }));
  await screen.findByRole("grid");
});

test("a consent that ends soon says so", async () => {
  await show("/named", { seat: "office" });
  expect((await screen.findAllByText("endet 31.12.2026")).length).toBeGreaterThan(0);
});
