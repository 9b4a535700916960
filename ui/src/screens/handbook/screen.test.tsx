import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Failure } from "../../backend/failure";
import { show } from "../../test/show";

const dialog = () => screen.findByRole("dialog", { name: "Handbuch" });

test("F1 opens the handbook at what one is looking at, and Esc goes back to it", async () => {
  const { user } = await show("/settings/lock");
  await screen.findByRole("heading", { level: 1, name: "Einstellungen" });
  await user.keyboard("{F1}");
  const book = await dialog();
  const heading = await within(book).findByRole("heading", { name: "Sperren" });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(window.location.hash).toBe("#/settings/lock");
});

test("it can be read while the caseload is locked", async () => {
  const { user } = await show("/", { unlocked: false });
  await screen.findByLabelText("Passwort");
  await user.click(screen.getByRole("button", { name: "Handbuch an dieser Stelle (F1)" }));
  await within(await dialog()).findByRole("heading", { name: "Entsperren" });
});

test("an error leads to its page by its code", async () => {
  const { user } = await show("/settings/rules", {}, () => ({
    ruleList: async () => {
      throw new Failure({ code: "disk_full", params: {} });
    },
  }));
  await user.click(await screen.findByRole("button", { name: "disk_full" }));
  const book = await dialog();
  await waitFor(() => expect(document.activeElement?.textContent).toBe("disk_full"));
  expect(within(book).getByText(/Der Datenträger ist voll/)).toBeTruthy();
});

test("one goes from page to page, and a search leads to a heading", async () => {
  const { user } = await show("/handbook");
  const contents = await screen.findByRole("navigation", { name: "Inhalt des Handbuchs" });
  await user.click(within(contents).getByRole("link", { name: "Das Paket an das Büro" }));
  await screen.findByRole("heading", { level: 1, name: "Das Paket an das Büro" });
  expect(window.location.hash).toBe("#/handbook/paket");
  await user.type(screen.getByLabelText("Im Handbuch suchen"), "feststelltaste");
  await user.click(await screen.findByRole("link", { name: /wrong_password/ }));
  await waitFor(() => expect(window.location.hash).toBe("#/handbook/fehler/wrong_password"));
  await waitFor(() => expect(document.activeElement?.textContent).toBe("wrong_password"));
});

test("a page that does not exist leads to the first one and says so", async () => {
  await show("/handbook/nirgends");
  await screen.findByText(/Diese Seite gibt es nicht/);
  await screen.findByRole("heading", { level: 1, name: "Handbuch" });
});

test("what lies elsewhere is named and cannot be opened", async () => {
  const { Article } = await import("./Article");
  const { render } = await import("@testing-library/react");
  const text =
    "# Seite\n\n[dort](https://example.org) <script>alert(1)</script> ![Bild](https://example.org/x.png)";
  const { container } = render(
    <Article
      page={{ id: "x", text, title: "Seite", sections: [], links: [] }}
      heading={undefined}
      onGo={() => {}}
    />,
  );
  expect(container.textContent).toContain("dort (https://example.org)");
  expect(container.querySelector("a, img, script")).toBeNull();
});
