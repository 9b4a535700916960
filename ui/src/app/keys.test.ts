import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { de } from "../i18n/de";
import { keyGroups } from "./keys";

const caps: Record<string, string> = de.keys.cap;

/** The table of the handbook, as it follows from the one table of keys. */
function page(): string {
  const groups = keyGroups.map(({ title, rows, seat }) => {
    const lines = rows.map((row) => {
      const keys = row.caps.map((cap) => `\`${caps[cap] ?? cap}\``).join(" ");
      const who = row.seat === "worker" && seat === undefined ? " (Fachkraft)" : "";
      return `| ${keys} | ${de.keys.does[row.does]}${who} |`;
    });
    return [`## ${de.keys.group[title]}`, "", "| Tasten | was sie tun |", "|---|---|", ...lines].join("\n");
  });
  return groups.join("\n\n");
}

test("the page of the handbook lists exactly the keys there are", () => {
  const handbook = readFileSync(join(__dirname, "../../../docs/handbuch/tastatur.md"), "utf8");
  expect(handbook).toContain(page());
  expect(handbook.match(/^\| `/gm)?.length, "and no other").toBe(page().match(/^\| `/gm)?.length);
});

test("no two commands have the same key", () => {
  const all = keyGroups.flatMap((group) => group.rows).map((row) => row.caps.join(" "));
  expect(new Set(all).size).toBe(all.length);
});
