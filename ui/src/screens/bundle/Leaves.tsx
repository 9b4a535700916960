import { LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Leaving } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Icon } from "../../design/parts/Icon";
import { Panel } from "../../design/parts/Panel";
import { useLabels } from "../../i18n/labels";
import { Row } from "./Row";

/** What goes to the office: who is named, who is new, who is to be forgotten, and the numbers. */
export function Leaves({ leaving }: { leaving: Leaving }) {
  const { t } = useTranslation("bundle");
  const labels = useLabels();
  const dates = useDates();
  const fresh = leaving.persons.filter((person) => leaving.fresh.includes(person.id));
  const erased = leaving.revocations - leaving.revoked.length;
  const title = (
    <span className="state">
      <Icon of={LogOut} />
      {t("leaving")}
    </span>
  );
  return (
    <Panel title={title} className="bundle-out">
      <ul>
        <Row
          title={t("persons")}
          why={t("persons_hint")}
          count={leaving.persons.length}
          persons={leaving.persons}
        />
        <Row title={t("new_persons")} why={t("new_persons_hint")} count={fresh.length} persons={fresh} />
        <Row
          title={t("revocations")}
          why={t("revocations_hint")}
          count={leaving.revocations}
          persons={leaving.revoked}
          rest={erased > 0 ? t("revoked_erased", { count: erased }) : undefined}
        />
        <li className="bundle-totals">
          <b>{t("totals")}</b>
          <span className="second">{t("totals_hint")}</span>
          <dl>
            {newestOf(leaving.totals).map((total) => (
              <div key={total.measure}>
                <dt>
                  {labels.of("measure", total.measure)}
                  {total.month ? <span className="muted"> {dates.month(total.month)}</span> : null}
                </dt>
                <dd>{total.count}</dd>
              </div>
            ))}
          </dl>
        </li>
      </ul>
    </Panel>
  );
}

/** Of what flows, the newest month: the others went before and are looked up in the evaluation. */
export function newestOf(totals: Leaving["totals"]): Leaving["totals"] {
  const newest = new Map<string, Leaving["totals"][number]>();
  for (const total of totals) {
    const known = newest.get(total.measure);
    if (!known || (known.month ?? "") < (total.month ?? "")) newest.set(total.measure, total);
  }
  return [...newest.values()];
}
