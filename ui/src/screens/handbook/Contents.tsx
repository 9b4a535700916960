import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { HelpPlace } from "../../help/targets";
import { type Page, pages } from "./pages";

interface Props {
  shown: Page;
  onGo: (place: HelpPlace) => void;
}

/** Every page, and the headings of the one that is read. */
export function Contents({ shown, onGo }: Props) {
  const { t } = useTranslation("handbook");
  return (
    <nav className="handbook-contents" aria-label={t("contents")} lang="de">
      <ol>
        {pages.map((page) => (
          <li key={page.id}>
            <Link
              onPress={() => onGo({ page: page.id })}
              {...(page.id === shown.id ? { "aria-current": "page" as const } : {})}
            >
              {page.title}
            </Link>
            {page.id === shown.id ? <Headings page={page} onGo={onGo} /> : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The headings of the second rank; more would be a page of its own. */
function Headings({ page, onGo }: { page: Page; onGo: Props["onGo"] }) {
  const headings = page.sections.filter(({ depth }) => depth === 2);
  if (headings.length === 0) return null;
  return (
    <ol>
      {headings.map(({ slug, title }) => (
        <li key={slug}>
          <Link onPress={() => onGo({ page: page.id, heading: slug })}>{title}</Link>
        </li>
      ))}
    </ol>
  );
}
