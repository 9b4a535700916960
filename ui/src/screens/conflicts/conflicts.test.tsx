import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../../test/show";

test("every value is there, with who wrote it; choosing empties the list and its place in the rail", async () => {
  const { user } = await show("/conflicts");
  await screen.findByText(/area-1-second/);
  expect(screen.getByRole("link", { name: /Konflikte/ })).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Diese gilt: 21" }));
  await screen.findByText("Nichts ist doppelt geändert.");
  expect(screen.queryByRole("link", { name: /Konflikte/ })).toBeNull();
});
