import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { memoryCode } from "../../backend/memory/door";
import { show } from "../../test/show";

const strong = "Kranich Speicher Pfütze Kordel";

async function openSheet() {
  const shown = await show("/", { unlocked: false });
  await shown.user.click(await screen.findByRole("button", { name: /Wiederherstellungsblatt nehmen/ }));
  return { ...shown, line: (number: number) => screen.findByLabelText(`Zeile ${number}`) };
}

test("a forgotten password is replaced: the code in small letters with blanks, then a new password", async () => {
  const { backend, user, line } = await openSheet();
  await user.type(await line(1), memoryCode.join(" ").toLowerCase().replaceAll("-", " "));
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await user.click(await screen.findByLabelText("Neues Passwort"));
  await user.paste(strong);
  await user.click(screen.getByLabelText("Noch einmal dasselbe"));
  await user.paste(strong);
  await user.keyboard("{Enter}");
  await screen.findByRole("heading", { level: 1, name: "Freitag, 11. Dezember" });
  expect(backend.door.password).toBe(strong);
});

test("a mistyped group is named at its line, and the rest stays", async () => {
  const { user, line } = await openSheet();
  const wrong = [memoryCode[0], memoryCode[1]?.replace("YYYY-7", "YYZY-7"), memoryCode[2]].join("");
  await user.click(await line(1));
  await user.paste(wrong);
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await screen.findByText("Bitte die 3. Vierergruppe vergleichen.");
  expect(await line(2)).toHaveProperty("value", "YYYY-YYYY-YYZY-7KDT");
  expect((await line(2)).getAttribute("aria-invalid")).toBe("true");
  expect((await line(1)).getAttribute("aria-invalid")).toBeNull();
});

test("what is missing and what no code has is told at the line", async () => {
  const { user, line } = await openSheet();
  await user.type(await line(1), "1111-1111-1111-MBZ");
  await user.type(await line(2), "uuuu");
  await screen.findByText("„U“ kommt im Code nicht vor.");
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  await screen.findByText("Hier fehlt ein Zeichen.");
  await screen.findByText("Hier fehlen 16 Zeichen.");
});

test("the code of another sheet says so", async () => {
  const { user, line } = await openSheet();
  await user.click(await line(1));
  await user.paste("2".repeat(48));
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  expect((await screen.findByRole("alert")).textContent).toContain("gehört aber zu einer anderen Datenbank");
});

test("a weak or unlike new password is told at its field, and the code need not be typed again", async () => {
  const { user, line } = await openSheet();
  await user.click(await line(1));
  await user.paste(memoryCode.join(""));
  await user.click(screen.getByRole("button", { name: "Weiter" }));
  const first = await screen.findByLabelText("Neues Passwort");
  await user.type(first, "zu kurz");
  await user.type(screen.getByLabelText("Noch einmal dasselbe"), "anders{Enter}");
  await waitFor(() => expect(first.getAttribute("aria-invalid")).toBe("true"));
  await screen.findByText("Das ist nicht dasselbe wie oben.");
  expect(first).toHaveProperty("value", "zu kurz");
  await user.click(screen.getByRole("button", { name: "Zurück zum Code" }));
  expect(await line(1)).toHaveProperty("value", "1111-1111-1111-MBZP");
});
