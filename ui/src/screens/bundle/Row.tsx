import type { ReactNode } from "react";
import { Disclosure, DisclosurePanel } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import type { PersonRef } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Name } from "../../design/parts/Name";

/** So many names are shown; the list of people has them all. */
const MOST_NAMES = 50;

interface Props {
  title: string;
  why: string;
  count: ReactNode;
  /** Whom it concerns; shown when asked. */
  persons?: PersonRef[];
  /** What is to be said of those who have no name here any more. */
  rest?: string | undefined;
}

/** One kind of thing that leaves or stays: what, why, how many, and on asking who. */
export function Row({ title, why, count, persons = [], rest }: Props) {
  const { t } = useTranslation("bundle");
  const more = persons.length - MOST_NAMES;
  return (
    <li className="bundle-row">
      <span className="bundle-count">{count}</span>
      <div>
        <b>{title}</b>
        <span className="second">{why}</span>
        {persons.length > 0 ? (
          <Disclosure>
            <Action link slot="trigger" aria-label={`${t("who")} ${title}`}>
              {t("who")}
            </Action>
            <DisclosurePanel>
              <ul className="bundle-names">
                {persons.slice(0, MOST_NAMES).map((person) => (
                  <li key={person.id}>
                    <Link href={`/people/${person.id}`}>
                      <Name of={person} original />
                    </Link>
                  </li>
                ))}
                {more > 0 ? <li className="muted">{t("more_names", { count: more })}</li> : null}
                {rest ? <li className="muted">{rest}</li> : null}
              </ul>
            </DisclosurePanel>
          </Disclosure>
        ) : null}
      </div>
    </li>
  );
}
