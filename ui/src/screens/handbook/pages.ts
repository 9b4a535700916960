import type { Parsed } from "./parse";

/** A page of the handbook. */
export interface Page extends Parsed {
  /** Its place: `paket` for `docs/handbuch/paket.md`; `inhalt` is the first page. */
  id: string;
  /** As it was written. */
  text: string;
}

/** The page that says what there is and in which order to read it. */
export const FIRST = "inhalt";

// Taken apart while building (vite.config.ts).
const files = import.meta.glob<Omit<Page, "id">>("../../../../docs/handbuch/*.md", {
  query: "?page",
  import: "default",
  eager: true,
});

/** The `id` of a file: what links in the pages name. */
export const idOf = (file: string): string => {
  const name = file.replace(/^.*\//, "").replace(/\.md$/, "");
  return name === "README" ? FIRST : name;
};

/** Every page, in the order in which the first one names them; what it does not name comes last. */
export const pages: readonly Page[] = inOrder(
  Object.entries(files).map(([file, page]) => ({ id: idOf(file), ...page })),
);

function inOrder(unordered: Page[]): Page[] {
  const first = unordered.find(({ id }) => id === FIRST);
  const order = [FIRST, ...(first?.links ?? []).map(({ page }) => page)];
  const rank = ({ id }: Page) => (order.includes(id) ? order.indexOf(id) : order.length);
  return unordered.sort((one, other) => rank(one) - rank(other) || one.id.localeCompare(other.id));
}

/** The page of that name. */
export const pageOf = (id: string): Page | undefined => pages.find((page) => page.id === id);
