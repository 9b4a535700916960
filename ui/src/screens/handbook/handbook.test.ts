import { expect, test } from "vitest";
import { placeOf, placeOfError, targets } from "../../help/targets";
import { de } from "../../i18n/de";
import { placeOfLink } from "./links";
import { FIRST, pageOf, pages } from "./pages";
import { parse } from "./parse";
import { searchPages } from "./search";

/** Why a place does not exist; `null` when it does. */
function faultOf({ page, heading }: { page: string; heading?: string }): string | null {
  const found = pageOf(page);
  if (!found) return `there is no page ${page}`;
  const hasHeading = heading === undefined || found.sections.some(({ slug }) => slug === heading);
  return hasHeading ? null : `${page} has no heading ${heading}`;
}

test("every screen and dialog that offers help has a page and a heading for it", () => {
  for (const [topic, target] of Object.entries(targets)) expect(faultOf(placeOf(target)), topic).toBeNull();
});

test("every error is explained under its code", () => {
  for (const code of Object.keys(de.error)) expect(faultOf(placeOfError(code)), code).toBeNull();
});

test("every link between pages leads to a page and a heading that are there", () => {
  for (const page of pages) {
    for (const link of page.links) {
      expect(faultOf({ ...link, page: link.page || page.id }), `in ${page.id}`).toBeNull();
    }
  }
});

test("the first page names every other one", () => {
  const named = new Set(pageOf(FIRST)?.links.map(({ page }) => page));
  for (const { id } of pages) if (id !== FIRST) expect(named, id).toContain(id);
  expect(pages[0]?.id).toBe(FIRST);
});

test("a page has one title, and no heading skips a rank", () => {
  for (const { id, sections } of pages) {
    expect(
      sections.filter(({ depth }) => depth === 1),
      id,
    ).toHaveLength(1);
    let before = 0;
    for (const { depth, title } of sections) {
      expect(depth, `${id}: ${title}`).toBeLessThanOrEqual(before + 1);
      before = depth;
    }
  }
});

test("the pages hold no markup of their own and no picture from elsewhere", () => {
  for (const { id, text } of pages) {
    expect(text, id).not.toMatch(/<[a-z/!][^>]*>/i);
    expect(text, id).not.toMatch(/!\[[^\]]*\]\(\w+:/);
  }
});

test("a link leads to a page, to a heading, or nowhere", () => {
  expect(placeOfLink("paket.md")).toEqual({ page: "paket" });
  expect(placeOfLink("paket.md#im-b%C3%BCro")).toEqual({ page: "paket", heading: "im-büro" });
  expect(placeOfLink("#im-büro", "paket")).toEqual({ page: "paket", heading: "im-büro" });
  expect(placeOfLink("README.md")).toEqual({ page: FIRST });
  for (const elsewhere of [
    "https://example.org/a.md",
    "mailto:a@b.de",
    "../adr/0001.md",
    "javascript:alert(1)",
  ]) {
    expect(placeOfLink(elsewhere), elsewhere).toBeNull();
  }
});

test("a page is taken apart at its headings", () => {
  const { title, sections, links } = parse(
    "# Pakete\n\nErst.\n\n## Im Büro\n\n| a | b |\n|---|---|\n| eins | zwei |\n\nSiehe [dort](x.md#y).",
  );
  expect(title).toBe("Pakete");
  expect(sections.map(({ slug, depth, text }) => [slug, depth, text])).toEqual([
    ["pakete", 1, "Erst."],
    ["im-büro", 2, "a b eins zwei Siehe dort."],
  ]);
  expect(links).toEqual([{ page: "x", heading: "y" }]);
});

test("the search finds the beginnings of words, headings first, and says where", () => {
  const made = [
    { id: "eins", text: "", ...parse("# Eins\n\nDie Quittung kommt zurück.\n\n## Anderes\n\nNichts.") },
    { id: "zwei", text: "", ...parse("# Zwei\n\nVorher.\n\n## Quittung\n\nSie ist die Antwort.") },
  ];
  const places = (typed: string) =>
    searchPages(made, typed).map(({ page, section }) => `${page.id}#${section.slug}`);
  expect(places("quitt")).toEqual(["zwei#quittung", "eins#eins"]);
  expect(places("quittung zuruck")).toEqual(["eins#eins"]);
  expect(places("ittung")).toEqual([]);
  expect(places("  ")).toEqual([]);
  expect(searchPages(made, "zuruck")[0]?.words).toEqual(["zurück"]);
});
