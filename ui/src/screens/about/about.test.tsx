import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import list from "../../../../src-tauri/licences.txt?raw";
import { show } from "../../test/show";
import { findLibraries, parseLicences } from "./parseLicences";

test("the list of licences of the program is read whole: every part with its terms", () => {
  const libraries = parseLicences(list);
  // The list has a line of its own for each part: a name, and its licence in brackets.
  const lines = list
    .split("-".repeat(80))
    .slice(1)
    .flatMap((group) => group.trim().split("\n\n")[0]?.split("\n") ?? []);
  expect(libraries).toHaveLength(lines.filter((line) => !line.startsWith("    ")).length);
  for (const { name, licence, text } of libraries) {
    expect(licence, name).not.toBe("");
    // Whoever gives everything away, without any terms, has no text.
    if (licence !== "Unlicense") expect(text.length, name).toBeGreaterThan(100);
  }
  for (const name of ["SQLCipher", "tauri", "react", "react-markdown"]) {
    expect(libraries.map((library) => library.name)).toContain(name);
  }
});

test("parts are found by name, licence and holder", () => {
  const libraries = [
    { name: "react", licence: "MIT", holders: ["Copyright (c) Meta"], text: "" },
    { name: "noto-sans", licence: "OFL-1.1", holders: [], text: "" },
  ];
  const names = (typed: string) => findLibraries(libraries, typed).map(({ name }) => name);
  expect(names("")).toEqual(["react", "noto-sans"]);
  expect(names("ofl noto")).toEqual(["noto-sans"]);
  expect(names("META")).toEqual(["react"]);
  expect(names("gpl")).toEqual([]);
});

test("what the program is and never does is on one page, with the terms of others", async () => {
  const { user } = await show("/settings", {}, () => ({ appLicences: async () => list }));
  await user.click(await screen.findByRole("link", { name: "Über Ankommen" }));
  await screen.findByRole("heading", { level: 1, name: "Über Ankommen" });
  expect(screen.getByText(/Es geht nie ins Netz/)).toBeTruthy();
  expect(screen.getByText("raum-nord.db.keys")).toBeTruthy();
  await user.type(await screen.findByLabelText("Bestandteil, Lizenz oder Urheber suchen"), "sqlcipher");
  await screen.findByText("1 Bestandteil");
  await user.click(screen.getByRole("button", { name: /SQLCipher/ }));
  const line = screen.getByRole("button", { name: /SQLCipher/ }).closest("li") as HTMLElement;
  expect(within(line).getByText(/Redistribution and use/)).toBeTruthy();
});
