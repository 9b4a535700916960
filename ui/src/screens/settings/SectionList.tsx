import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { Section } from "./sections";

/** The sections under their headings. */
export function SectionList({ sections, shown }: { sections: readonly Section[]; shown: Section["id"] }) {
  const { t } = useTranslation("settings");
  const groups = [...new Set(sections.map(({ group }) => group))];
  return (
    <nav className="settings-list" aria-label={t("sections")}>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`settings-${group}`}>
          <h2 id={`settings-${group}`}>{t(`group.${group}`)}</h2>
          <ul>
            {sections
              .filter((section) => section.group === group)
              .map(({ id }) => (
                <li key={id}>
                  <Link href={`/settings/${id}`} aria-current={id === shown ? "page" : undefined}>
                    {t(`section.${id}`)}
                  </Link>
                </li>
              ))}
          </ul>
        </section>
      ))}
      <Link className="settings-about" href="/about">
        {t("about")}
      </Link>
    </nav>
  );
}
