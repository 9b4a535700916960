import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { displayOf, showDisplay, usualDisplay } from "../../app/look";
import { Failure } from "../../backend/failure";
import type { Display, PreferenceChange } from "../../backend/types";
import { de } from "../../i18n/de";
import { show } from "../../test/show";
import { minutesOffered } from "./lock/minutes";
import { sections } from "./sections";

afterEach(() => {
  showDisplay(usualDisplay);
  history.replaceState(null, "", location.pathname);
});

test("the settings begin with their first section and list every one under its heading", async () => {
  await show("/settings");
  await screen.findByRole("heading", { level: 1, name: "Einstellungen" });
  expect(window.location.hash).toBe("#/settings/display");
  const list = screen.getByRole("navigation", { name: "Abschnitte der Einstellungen" });
  for (const section of sections.filter(({ seat }) => seat !== "office")) {
    expect(within(list).getByRole("link", { name: de.settings.section[section.id] })).toBeTruthy();
  }
});

test("the office has the settings that are everybody's, and those of its own", async () => {
  await show("/settings", { seat: "office" });
  const list = await screen.findByRole("navigation", { name: "Abschnitte der Einstellungen" });
  const shown = within(list)
    .getAllByRole("link")
    .map((link) => link.textContent);
  const own = sections.filter(({ seat }) => seat !== "worker").map(({ id }) => de.settings.section[id]);
  expect(shown).toEqual([...own, de.settings.about]);
});

test("what is chosen about the display is shown at once, kept, and in the address for the next beginning", async () => {
  const kept: Display[] = [];
  const { user } = await show("/settings/display", {}, () => ({
    displaySet: async (display) => void kept.push(display),
  }));
  await user.click(await screen.findByRole("radio", { name: "dunkel" }));
  await user.click(screen.getByRole("radio", { name: "150 %" }));
  await user.click(screen.getByRole("checkbox", { name: "gar keine Bewegung" }));
  await user.click(screen.getByRole("radio", { name: "English" }));
  await screen.findByRole("heading", { level: 1, name: "Settings" });
  const chosen = { language: "en", theme: "dark", size: 150, is_calm: true };
  expect(kept.at(-1)).toEqual(chosen);
  expect(displayOf(new URLSearchParams(location.search))).toEqual(chosen);
  expect(location.hash).toBe("#/settings/display");
  const { dataset, lang } = document.documentElement;
  expect([dataset.theme, "calm" in dataset, lang]).toEqual(["dark", true, "en"]);
});

test("Strg with plus and minus goes through the sizes, on the locked screen too", async () => {
  const kept: number[] = [];
  const { user } = await show("/", { unlocked: false }, () => ({
    displaySet: async ({ size }) => void kept.push(size),
  }));
  await screen.findByLabelText("Passwort");
  await user.keyboard("{Control>}-{/Control}");
  expect(kept).toEqual([]);
  await user.keyboard("{Control>}++-{/Control}");
  await user.keyboard("{Control>}0{/Control}");
  expect(kept).toEqual([110, 125, 110, 100]);
});

test("a choice that cannot be kept is shown all the same, and said", async () => {
  const { user } = await show("/settings/display", {}, () => ({
    displaySet: async () => {
      throw new Failure({ code: "read_only", params: {} });
    },
  }));
  await user.click(await screen.findByRole("radio", { name: "dunkel" }));
  expect((await screen.findByRole("alert")).textContent).toContain("read_only");
  expect(document.documentElement.dataset.theme).toBe("dark");
});

test("an address that somebody broke shows the usual", () => {
  for (const query of ["", "theme=pink&size=9000&lang=fr", "size=0", "size=a"]) {
    expect(displayOf(new URLSearchParams(query)), query).toEqual(usualDisplay);
  }
});

test("the minutes and the discreet start are kept in the caseload, one at a time", async () => {
  const changes: PreferenceChange[] = [];
  const { backend, user } = await show("/settings/lock", {}, (memory) => {
    const { preferenceSet } = memory;
    return {
      preferenceSet: (change) => {
        changes.push(change);
        return preferenceSet(change);
      },
    };
  });
  await user.click(await screen.findByRole("radio", { name: "10" }));
  await screen.findByText("Nach 10 Minuten, in denen niemand etwas tut.");
  await user.click(screen.getByRole("checkbox", { name: "mit verdeckten Namen beginnen" }));
  await waitFor(() => expect(changes).toHaveLength(2));
  expect(changes).toEqual([
    { name: "lock_minutes", value: 10 },
    { name: "is_discreet", value: true },
  ]);
  expect(await backend.preferenceGet()).toMatchObject({ lock_minutes: 10, is_discreet: true });
});

test("minutes that another place chose are offered too", () => {
  expect(minutesOffered(5)).toHaveLength(10);
  expect(minutesOffered(7)).toEqual([1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60]);
});
