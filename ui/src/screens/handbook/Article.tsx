import { type ComponentProps, useEffect, useMemo, useRef } from "react";
import { Link } from "react-aria-components";
import Markdown, { type Components } from "react-markdown";
import rehypeSlug from "rehype-slug";
import remarkGfm from "remark-gfm";
import { Wide } from "../../design/parts/Wide";
import type { HelpPlace } from "../../help/targets";
import { placeOfLink } from "./links";
import type { Page } from "./pages";

/** Ids of headings are of their own kind, so that none is the same as another id of the page around. */
const PREFIX = "handbook-";

interface Props {
  page: Page;
  /** The heading to begin at. */
  heading: string | undefined;
  onGo: (place: HelpPlace) => void;
}

/** A page of the handbook to read. No HTML of the page itself is taken, and nothing is fetched from elsewhere. */
export function Article({ page, heading, onGo }: Props) {
  const article = useRef<HTMLElement>(null);
  const components = useMemo(() => componentsFor(page.id, onGo), [page.id, onGo]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is another place too
  useEffect(() => {
    // One frame later: a dialog that opens takes the focus first.
    const frame = requestAnimationFrame(() => {
      const place = heading
        ? document.getElementById(PREFIX + heading)
        : article.current?.querySelector<HTMLElement>("h1");
      place?.scrollIntoView?.({ block: "start" });
      place?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [page.id, heading]);
  return (
    <article className="handbook-article" lang="de" ref={article}>
      <Markdown
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[[rehypeSlug, { prefix: PREFIX }]]}
        components={components}
      >
        {page.text}
      </Markdown>
    </article>
  );
}

/** The focus goes to the heading that was asked for, so that a screen reader begins there. */
const headingOf = (Level: "h1" | "h2" | "h3" | "h4") =>
  function Heading({ id, children }: ComponentProps<"h1">) {
    return (
      <Level id={id} tabIndex={-1}>
        {children}
      </Level>
    );
  };
const headings = { h1: headingOf("h1"), h2: headingOf("h2"), h3: headingOf("h3"), h4: headingOf("h4") };

/** `Strg` and `L` are keys; everything else between backticks is something to type or to look for. */
const isKey = (text: string): boolean =>
  /^(Strg|Umschalt|Eingabe|Esc|Tab|Entf|Leertaste|F\d+|[A-Z0-9?+-])$/.test(text);

/** How the parts of a page are drawn. */
function componentsFor(here: string, onGo: Props["onGo"]): Components {
  return {
    ...headings,
    a({ href = "", children }) {
      const place = placeOfLink(href, here);
      if (place) {
        return (
          <Link className="handbook-link" onPress={() => onGo(place)}>
            {children}
          </Link>
        );
      }
      // There is no net: what lies elsewhere is named, so that it can be typed at another computer.
      return (
        <>
          {children}
          {/^https?:/.test(href) ? <span className="muted"> ({href})</span> : null}
        </>
      );
    },
    code: ({ children }) => (isKey(String(children)) ? <kbd>{children}</kbd> : <code>{children}</code>),
    img: ({ alt }) => <em>{alt}</em>,
    table: ({ children }) => (
      <Wide label="Tabelle">
        <table>{children}</table>
      </Wide>
    ),
    th: ({ children }) => <th scope="col">{children}</th>,
    td: ({ children }) => <td>{children}</td>,
    pre: ({ children }) => (
      <Wide label="Befehle">
        <pre>{children}</pre>
      </Wide>
    ),
  };
}
