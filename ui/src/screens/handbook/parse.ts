import GithubSlugger from "github-slugger";
import type { Root, RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { HelpPlace } from "../../help/targets";
import { placeOfLink } from "./links";

/** What stands under a heading, up to the next one. */
export interface Section {
  /** The heading as an address, like GitHub makes it. */
  slug: string;
  title: string;
  /** 1 for the title of the page. */
  depth: number;
  /** Everything below it, as plain text. */
  text: string;
}

/** A page, taken apart. */
export interface Parsed {
  title: string;
  sections: Section[];
  /** Places of the handbook that it points to. */
  links: HelpPlace[];
}

/** Takes a page apart: what the list of contents, the search and the tests look at. */
export function parse(text: string): Parsed {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text) as Root;
  const slugger = new GithubSlugger();
  const sections: Section[] = [];
  for (const node of tree.children) {
    if (node.type === "heading") {
      const title = textOf(node);
      sections.push({ slug: slugger.slug(title), title, depth: node.depth, text: "" });
    } else {
      const last = sections.at(-1);
      if (last) last.text = `${last.text} ${wordsOf(node)}`.trim();
    }
  }
  return { title: sections[0]?.title ?? "", sections, links: linksOf(tree) };
}

/** The words of a block; those of two cells or two lines of a list do not grow together. */
function wordsOf(node: RootContent): string {
  const children = "children" in node ? (node.children as RootContent[]) : [];
  const isBlock = ["list", "listItem", "table", "tableRow", "blockquote"].includes(node.type);
  return isBlock ? children.map(wordsOf).join(" ") : textOf(node);
}

function linksOf(node: Root | RootContent): HelpPlace[] {
  const own = node.type === "link" ? placeOfLink(node.url) : null;
  const below = "children" in node ? node.children.flatMap((child) => linksOf(child)) : [];
  return own ? [own, ...below] : below;
}
