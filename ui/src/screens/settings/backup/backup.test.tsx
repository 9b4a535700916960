import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { de } from "../../../i18n/de";
import { show } from "../../../test/show";

const words = de.backup;

/** A real caseload: the invented one needs no second place. */
const real = (memory: Awaited<ReturnType<typeof show>>["backend"]) => {
  const status = memory.caseloadStatus;
  return { caseloadStatus: async () => ({ ...(await status()), is_demo: false }) };
};

test("without a second place the section says so, and choosing one is the one thing to do", async () => {
  const { user } = await show("/settings/backup", { backup: "none" }, real);
  await screen.findByRole("heading", { name: "Sicherung" });
  await screen.findByText(words.place_none);
  await screen.findByText(words.line.no_place);
  await user.click(screen.getByRole("button", { name: words.place_choose }));
  await screen.findByText("Stick blau");
  await screen.findByText(words.newest_none);
  await user.click(screen.getByRole("button", { name: words.now }));
  await screen.findByText(words.made);
  expect(screen.queryByText(words.line.no_place)).toBeNull();
});

test("the same disk is told honestly", async () => {
  await show("/settings/backup", { backup: "same_disk" }, real);
  await screen.findByText(words.place_same_disk);
});

test("a stick that is not plugged in is no reason to make no backup", async () => {
  const { user } = await show("/settings/backup", { backup: "away" }, real);
  await screen.findByText(words.place_away);
  await user.click(screen.getByRole("button", { name: words.now }));
  await screen.findByText(words.made_here);
  const alerts = screen.getAllByRole("alert").map((alert) => alert.textContent ?? "");
  expect(alerts.some((said) => said.includes(de.error.backup_place_away.todo))).toBe(true);
});

test("a copy that is too old is named at the foot of every page and leads here", async () => {
  const { user } = await show("/people", { backup: "overdue" }, real);
  const line = await screen.findByRole("link", { name: /Letzte Sicherung am zweiten Ort: Di 01\.12/ });
  await user.click(line);
  await screen.findByRole("heading", { name: "Sicherung" });
});

test("each backup can be looked through, and a damaged one says so", async () => {
  const { user } = await show("/settings/backup");
  const table = await screen.findByRole("table", { name: "" }).catch(() => screen.getAllByRole("table")[0]);
  expect(table).toBeTruthy();
  const check = screen.getAllByRole("button", { name: /^Prüfen: Fr 11\.12\.2026, 8:11/ })[0];
  if (!check) throw new Error("the newest backup has no button");
  await user.click(check);
  await screen.findByText(words.sound);
  expect(screen.getAllByText(words.unsound).length).toBe(1);
});

test("invented data do not nag", async () => {
  await show("/people", { backup: "fine" });
  await screen.findByText(/Demirhan/);
  const foot = within(screen.getByRole("contentinfo"));
  expect(foot.queryByRole("link")).toBeNull();
});
