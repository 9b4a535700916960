import { useTranslation } from "react-i18next";
import { PageHead } from "../../app/PageHead";
import { useReceipts, useUnitLabels } from "../../app/queries";
import type { Day } from "../../dates/iso";
import { DateTile } from "../../design/parts/DateTile";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { Intake } from "./Intake";

/** So many receipts are shown. */
const FIRST = 20;

/** The office takes in what the areas send. */
export function InboxScreen({ today }: { today: Day }) {
  const { t } = useTranslation("inbox");
  const receipts = useReceipts();
  const unitOf = useUnitLabels();
  return (
    <>
      <PageHead title={t("title")} answer={t("sub")} />
      <div className="cols cols-side">
        <Intake chooseLabel={t("choose")} today={today} unitOf={unitOf} showEmpty />
        <Panel title={t("history")}>
          <Load query={receipts} rows={4}>
            {(receipts) =>
              receipts.length > 0 ? (
                <ul className="list">
                  {receipts.slice(0, FIRST).map(({ bundle, at }) => (
                    <li key={bundle.to + at} className="row">
                      <DateTile day={at} today={today} /> {t("receipt_to", { unit: unitOf(bundle.to) })}
                    </li>
                  ))}
                </ul>
              ) : (
                <EmptyState>{t("history_empty")}</EmptyState>
              )
            }
          </Load>
        </Panel>
      </div>
    </>
  );
}
