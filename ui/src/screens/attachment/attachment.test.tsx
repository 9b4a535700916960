import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { showPerson } from "../../test/show";
import { closer, drawn, farther, fitted, turned } from "./view";

beforeEach(() => {
  // jsdom knows no addresses of pictures.
  let made = 0;
  URL.createObjectURL = vi.fn(() => `blob:picture-${++made}`);
  URL.revokeObjectURL = vi.fn();
});

async function open(given = "Letekidan") {
  const shown = await showPerson(given);
  await shown.user.click(screen.getByRole("tab", { name: "Bilder" }));
  await screen.findByRole("heading", { name: "Briefe und Bilder" });
  return shown;
}

const thumbnail = (name: RegExp) => screen.findByRole("button", { name });

test("pictures stand by their day, with what they show; one that is not here says so", async () => {
  await open();
  await thumbnail(/Ladung zur Anhörung/);
  const titles = [...document.querySelectorAll(".thumbnail-title")].map((one) => one.textContent);
  expect(titles).toEqual([
    "Ladung zur Anhörung",
    "Terminzettel der Ausländerbehörde",
    "Bild vom 12.11.2026",
    "Ankunftsnachweis, Rückseite",
  ]);
  expect(screen.getAllByText("Bild nicht hier")).toHaveLength(1);
  await waitFor(() => expect(document.querySelectorAll(".thumbnail img")).toHaveLength(3));
});

test("a picture is looked at and left by the keyboard alone, and the focus comes back", async () => {
  const { user } = await open();
  const first = await thumbnail(/Ladung zur Anhörung/);
  first.focus();
  await user.keyboard("{Enter}");
  const viewer = await screen.findByRole("dialog");
  await within(viewer).findByRole("heading", { name: "Ladung zur Anhörung" });
  within(viewer).getByText(/1 von 4/);
  await user.keyboard("{ArrowRight}");
  await within(viewer).findByRole("heading", { name: "Terminzettel der Ausländerbehörde" });
  const picture = () => document.querySelector(".viewer-room img");
  await waitFor(() => expect(picture()?.getAttribute("alt")).toBe("Terminzettel der Ausländerbehörde"));
  await user.keyboard("{PageDown}{PageDown}");
  await within(viewer).findByText(/Von diesem Anhang ist nur der Eintrag hier/);
  await user.keyboard("{ArrowLeft}{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(document.activeElement).toBe(first);
  expect(URL.revokeObjectURL).toHaveBeenCalled();
});

test("a title is mended; what is removed comes back by undoing", async () => {
  const { backend, user } = await open();
  await user.click(await thumbnail(/Bild vom 12.11.2026/));
  const viewer = await screen.findByRole("dialog");
  await user.click(within(viewer).getByRole("button", { name: "Titel und Tag" }));
  await user.type(await screen.findByLabelText(/In ein paar Worten/), "Bescheid, Seite 1");
  await user.click(screen.getByRole("button", { name: /Speichern/ }));
  await within(viewer).findByRole("heading", { name: "Bescheid, Seite 1" });
  await user.click(within(viewer).getByRole("button", { name: "Entfernen" }));
  await within(viewer).findByRole("heading", { name: "Ankunftsnachweis, Rückseite" });
  expect(backend.world.attachments).toHaveLength(3);
  const [last] = await backend.stepList(1);
  await backend.stepUndo(last?.id ?? "");
  expect(backend.world.attachments).toHaveLength(4);
});

test("erasing for ever is asked for first, and after the last one the list is back", async () => {
  const { backend, user } = await open();
  await user.click(await thumbnail(/Ankunftsnachweis/));
  await user.click(await screen.findByRole("button", { name: /Endgültig löschen …/ }));
  await screen.findByText(/Das lässt sich nicht zurücknehmen/);
  await user.click(screen.getByRole("button", { name: "Endgültig löschen" }));
  await waitFor(() => expect(backend.world.attachments).toHaveLength(3));
  await screen.findByRole("heading", { name: "Bild vom 12.11.2026" });
});

test("somebody without pictures gets the one step, and a refusal says what can be attached", async () => {
  const { user, backend } = await open("Hadi");
  await screen.findByText(/Hier liegt noch kein Bild/);
  Object.assign(backend, {
    attachmentAdd: async () => ({
      added: [],
      refused: [{ code: "attachment_not_a_picture", params: {} }],
    }),
  });
  await user.click(screen.getByRole("button", { name: "Foto anhängen …" }));
  await screen.findByText(/HEIC/);
});

test("while names are hidden no picture and no title is in the document", async () => {
  const { user } = await open();
  await thumbnail(/Ladung zur Anhörung/);
  await user.keyboard("{Control>}{Shift>}D{/Shift}{/Control}");
  await waitFor(() => expect(document.querySelectorAll(".thumbnail img")).toHaveLength(0));
  expect(document.body.innerHTML).not.toContain("Anhörung");
  const hidden = [...document.querySelectorAll(".thumbnail")];
  expect(hidden.length === 4 && hidden.every((one) => one.hasAttribute("disabled"))).toBe(true);
});

test("a picture is drawn whole, turned within its stage, and never larger than it is at first", () => {
  const stage = { width: 1000, height: 500 };
  const sheet = { width: 800, height: 1000 };
  expect(drawn(sheet, stage, fitted)).toEqual({ width: 400, height: 500 });
  expect(drawn(sheet, stage, turned(fitted))).toEqual({ width: 500, height: 625 });
  expect(drawn({ width: 100, height: 50 }, stage, fitted)).toEqual({ width: 100, height: 50 });
  expect(drawn(sheet, stage, closer(fitted)).width).toBe(600);
  expect(farther(fitted)).toEqual(fitted);
  expect(turned(turned(turned(turned(fitted))))).toEqual(fitted);
});
