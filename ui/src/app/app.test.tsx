import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { show } from "../test/show";
import { passOnNonce } from "./nonce";

test("the line at the foot says what is safe, what was handed over and what waits", async () => {
  await show("/people");
  const line = await screen.findByRole("contentinfo");
  expect(line.textContent).toContain("ohne Netz");
  expect(line.textContent).toContain("verschlüsselt");
  expect(line.textContent).toContain("Übergeben Fr 04.12., 15:40");
  expect(line.textContent).toContain("23 Änderungen warten");
  expect(line.textContent).toContain("Übungsdaten, alles erfunden");
});

test("a question mark lists every key, and in a text it is a question mark", async () => {
  const { user } = await show("/people");
  const field = await screen.findByRole("searchbox");
  await user.type(field, "?");
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.clear(field);
  (document.activeElement as HTMLElement).blur();
  await user.keyboard("{Shift>}?{/Shift}");
  const dialog = await screen.findByRole("dialog", { name: "Tasten" });
  for (const does of [
    "alles finden und alles tun",
    "Menschen suchen",
    "Kontakt erfassen",
    "sofort sperren",
  ]) {
    expect(within(dialog).getByText(does)).toBeTruthy();
  }
});

test("the office has no key for what it cannot do", async () => {
  const { user } = await show("/overview", { seat: "office" });
  await screen.findByRole("heading", { level: 1 });
  await user.keyboard("{Shift>}?{/Shift}");
  const dialog = await screen.findByRole("dialog", { name: "Tasten" });
  expect(within(dialog).getByText("sofort sperren")).toBeTruthy();
  expect(within(dialog).queryByText("Kontakt erfassen")).toBeNull();
});

test("Strg L locks from within a field of a dialog too", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}i{/Control}");
  const dialog = await screen.findByRole("dialog");
  await user.click(within(dialog).getByRole("textbox", { name: "Familienname" }));
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Die Akten sind verschlossen.");
});

test("practice data say so over the page and over every dialog", async () => {
  const { user } = await show("/people");
  await screen.findByText("Alle Menschen hier sind erfunden.");
  expect(document.documentElement.dataset.demo).toBe("");
  await user.keyboard("{Control>}l{/Control}");
  await screen.findByText("Die Akten sind verschlossen.");
  expect(document.documentElement.dataset.demo, "the locked screen says nothing").toBeUndefined();
});

test("Strg E opens the bundle, Strg F the search", async () => {
  const { user } = await show("/people");
  await screen.findByRole("grid");
  await user.keyboard("{Control>}e{/Control}");
  await screen.findByRole("heading", { level: 1, name: "Paket an das Büro" });
  await user.keyboard("{Control>}f{/Control}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("searchbox")));
});

test("the nonce of the empty style is handed on, and without one nothing is made", () => {
  const page = document.implementation.createHTMLDocument();
  page.head.append(page.createElement("style"));
  passOnNonce(page);
  expect(page.querySelector("meta[name=csp-nonce]")).toBeNull();
  (page.querySelector("style") as HTMLStyleElement).nonce = "abc";
  passOnNonce(page);
  expect(page.querySelector("meta[name=csp-nonce]")?.getAttribute("content")).toBe("abc");
});
