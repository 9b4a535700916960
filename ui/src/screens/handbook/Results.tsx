import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../../design/parts/EmptyState";
import { Marked } from "../../design/parts/Marked";
import type { HelpPlace } from "../../help/targets";
import { pages } from "./pages";
import { searchPages } from "./search";

/** What a search in the handbook found. */
export function Results({ typed, onGo }: { typed: string; onGo: (place: HelpPlace) => void }) {
  const { t } = useTranslation("handbook");
  const found = searchPages(pages, typed);
  return (
    <section className="handbook-article">
      <h1>{t("results")}</h1>
      <p role="status" className="muted">
        {t("found", { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <ul className="handbook-results" lang="de">
          {found.map(({ page, section, excerpt, words }) => (
            <li key={`${page.id}#${section.slug}`}>
              <Link
                className="handbook-link"
                onPress={() =>
                  onGo(section.depth === 1 ? { page: page.id } : { page: page.id, heading: section.slug })
                }
              >
                {section.depth === 1 ? page.title : `${page.title}: ${section.title}`}
              </Link>
              <p>
                <Marked text={excerpt} words={words} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
