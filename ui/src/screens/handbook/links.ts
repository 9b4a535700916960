import type { HelpPlace } from "../../help/targets";

/**
 * Where a link in a page leads: `paket.md#im-büro`, `paket.md`, or `#im-büro` of the page it stands on (`here`). `null` for
 * what lies elsewhere; there is no net, so nothing can be opened there.
 */
export function placeOfLink(url: string, here = ""): HelpPlace | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return null;
  const [file = "", fragment] = url.split("#");
  if (file !== "" && !/^[^/]+\.md$/.test(file)) return null;
  const name = file.replace(/\.md$/, "");
  const page = name === "README" ? "inhalt" : name || here;
  return fragment ? { page, heading: decodeURIComponent(fragment) } : { page };
}
