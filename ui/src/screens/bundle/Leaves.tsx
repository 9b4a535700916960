import { LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Leaving } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Icon } from "../../design/parts/Icon";
import { Panel } from "../../design/parts/Panel";
import { useLabels } from "../../i18n/labels";
import { Row } from "./Row";

/** What goes. */
export function Leaves({ leaving }: { leaving: Leaving }) {
  const { t } = useTranslation("bundle");
  const labels = useLabels();
  const dates = useDates();
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
        <Row title={t("new_persons")} why={t("new_persons_hint")} count={leaving.new_persons} />
        <Row title={t("revocations")} why={t("revocations_hint")} count={leaving.revocations} />
        <li className="bundle-totals">
          <b>{t("totals")}</b>
          <span className="second">{t("totals_hint")}</span>
          <dl>
            {leaving.totals.map((total) => (
              <div key={total.measure + total.month}>
                <dt>{labels.of("measure", total.measure)}</dt>
                <dd title={total.month ? dates.month(total.month) : undefined}>{total.count}</dd>
              </div>
            ))}
          </dl>
        </li>
      </ul>
    </Panel>
  );
}
