import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { ruleTable } from "../../../backend/memory/rules";
import { show } from "../../../test/show";
import { findRules, isVerified } from "./findRules";

const ids = (typed: string, shown: "all" | "verified" | "open" = "all") =>
  findRules(ruleTable.rules, typed, shown).map(({ id }) => id);

test("rules are found by word and by paragraph, however it is typed", () => {
  expect(ids("§74 asylg")).toEqual(["asyl_klage_2w", "asyl_klage_1w"]);
  expect(ids("§ 74 ASYLG normalfall")).toEqual(["asyl_klage_2w"]);
  expect(ids("strafbefehl")).toEqual(["strafbefehl_2w"]);
  expect(ids("Wetter")).toEqual([]);
  expect(ids("  ")).toHaveLength(ruleTable.rules.length);
});

test("every rule is either checked or not, and never both", () => {
  expect([...ids("", "verified"), ...ids("", "open")].sort()).toEqual(ids("").sort());
  expect(ruleTable.rules.filter(isVerified)).toHaveLength(ruleTable.verified);
});

test("the table says its version and how well it was checked; a rule says all the table knows", async () => {
  const { user } = await show("/settings/rules");
  await screen.findByRole("heading", { name: "Fassung vom 24.11.2026" });
  expect(screen.getByText("4 von 6 am Wortlaut des Gesetzes")).toBeTruthy();
  expect(screen.getByText(/Maßgeblich ist die Rechtsbehelfsbelehrung/)).toBeTruthy();
  await user.click(screen.getByRole("radio", { name: "nicht geprüfte" }));
  await screen.findByText("2 Regeln");
  await user.click(screen.getByRole("button", { name: /Einspruch gegen Strafbefehl/ }));
  const rule = screen
    .getByRole("button", { name: /Einspruch gegen Strafbefehl/ })
    .closest("li") as HTMLElement;
  for (const text of ["Strafbefehl wird rechtskräftig", "Beginn nicht geprüft", "Geltung nicht geprüft"]) {
    expect(within(rule).getByText(text)).toBeTruthy();
  }
  await user.type(screen.getByLabelText("Regel suchen"), "Wetter");
  await user.click(await screen.findByRole("button", { name: "Alle Regeln zeigen" }));
  await screen.findByText("6 Regeln");
});

test("a length is said in words, whatever its kind", async () => {
  await show("/settings/rules");
  for (const term of [/^2 Wochen ·/, /^1 Woche ·/, /^Ende des 4\. Jahres danach ·/, /^36 Monate ·/]) {
    expect((await screen.findAllByText(term)).length, String(term)).toBeGreaterThan(0);
  }
});

test("newer rules say what they change and which days would move, and change nothing before somebody says so", async () => {
  const { user, backend } = await show("/settings/rules");
  const [person] = [...backend.world.residents.keys()];
  await backend.deadlineAdd({
    person: person ?? null,
    ask: {
      rule: "wiedereinsetzung_vg_2w",
      said: null,
      letter: null,
      event_on: "2026-12-11",
      filed_on: null,
      withdrawal_on: null,
      land: null,
    },
    what: "Wiedereinsetzung beantragen",
    is_confirmed: false,
    days: null,
    tasks: [],
    follows: null,
  });
  await screen.findByText("mit dem Programm (Nummer 1)");
  await user.click(screen.getByRole("button", { name: "Neuere Regeln einlesen …" }));
  const dialog = within(await screen.findByRole("dialog", { name: "Regeln Nummer 2" }));
  dialog.getByText("Eine offene Frist käme an einem anderen Tag heraus.");
  dialog.getByText(/Wiedereinsetzung beantragen/);
  dialog.getByRole("region", { name: "1 neue Regel" });
  await user.click(dialog.getByRole("button", { name: /^Schließen/ }));
  expect((await backend.ruleList()).version).toBe(1);
  await user.click(screen.getByRole("button", { name: "Neuere Regeln einlesen …" }));
  await user.click(await screen.findByRole("button", { name: "Regeln übernehmen" }));
  await screen.findByText(/^eingelesen, unterschrieben vom Projekt \(Nummer 2/);
  const [kept] = await backend.deadlineList({ person: null, with_ended: false });
  expect(kept?.brief.last_day).toBe("2026-12-28");
});
