import { ChevronRight } from "lucide-react";
import { Fragment } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Rule } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Icon } from "../../../design/parts/Icon";
import { RuleState } from "./RuleState";
import { useTerm } from "./useTerm";

/** A rule: what it is about, how long, where that stands; opened, everything the table knows. */
export function RuleLine({ rule }: { rule: Rule }) {
  const { t } = useTranslation("settings");
  const dates = useDates();
  const term = useTerm();
  const facts: [string, string | null][] = [
    [t("rules.consequence"), rule.consequence],
    [t("rules.question"), rule.question],
    [t("rules.doubt"), rule.doubt],
    [t("rules.note"), rule.note],
  ];
  return (
    <li className="rule">
      <Disclosure>
        <Heading level={3}>
          <Button slot="trigger" className="unfold">
            <Icon of={ChevronRight} />
            <span>
              {/* The table is in German: the law it quotes is. */}
              <span lang="de">{rule.name}</span>
              <span className="second">
                {term(rule)} · <span lang="de">{rule.source}</span>
              </span>
            </span>
          </Button>
        </Heading>
        <RuleState rule={rule} />
        <DisclosurePanel className="unfolded">
          <dl className="facts">
            <dt>{t("rules.trigger")}</dt>
            <dd lang="de">{rule.trigger}</dd>
            {facts.map(([label, text]) =>
              text ? (
                <Fragment key={label}>
                  <dt>{label}</dt>
                  <dd lang="de">{text}</dd>
                </Fragment>
              ) : null,
            )}
            <dt>{t("rules.valid")}</dt>
            <dd>
              {rule.valid_from
                ? t("rules.from", { day: dates.fullDate(rule.valid_from) })
                : t("rules.from_unknown")}
              {rule.valid_to ? ` ${t("rules.to", { day: dates.fullDate(rule.valid_to) })}` : null}
              {rule.land ? ` · ${t("rules.land", { land: rule.land })}` : null}
            </dd>
            <dt>{t("rules.checked")}</dt>
            <dd>
              {t(`rules.grade.${rule.verified}`)}
              {rule.rechtsstand ? `, ${t("rules.as_of", { day: dates.fullDate(rule.rechtsstand) })}` : null}
            </dd>
            <dt>{t("rules.id")}</dt>
            <dd>
              <code>{rule.id}</code>
            </dd>
          </dl>
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
