import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { de } from "../../i18n/de";
import { show } from "../../test/show";
import { sections } from "./sections";

test("the settings begin with their first section and list every one under its heading", async () => {
  await show("/settings");
  await screen.findByRole("heading", { level: 1, name: "Einstellungen" });
  expect(window.location.hash).toBe("#/settings/display");
  const list = screen.getByRole("navigation", { name: "Abschnitte der Einstellungen" });
  for (const section of sections.filter(({ seat }) => seat !== "office")) {
    expect(within(list).getByRole("link", { name: de.settings.section[section.id] })).toBeTruthy();
  }
});

test("the office has settings of its own", async () => {
  await show("/settings", { seat: "office" });
  await screen.findByRole("heading", { level: 1, name: "Einstellungen" });
});
