import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { AreaOverview } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { Wide } from "../../design/parts/Wide";
import { useLabels } from "../../i18n/labels";
import { LoadBar } from "./LoadBar";
import {
  daysSilent,
  fullestOf,
  isSilent,
  newestMonth,
  overRatio,
  sumIn,
  sumOf,
  totalIn,
  totalOf,
} from "./overview";

interface Props {
  areas: AreaOverview[];
  today: Day;
}

/** The areas side by side, and together. */
export function AreaTable({ areas, today }: Props) {
  const { t } = useTranslation("office");
  const labels = useLabels();
  const dates = useDates();
  const month = newestMonth(areas);
  const most = Math.max(
    1,
    ...areas.map((area) => Math.max(totalOf(area, "persons") ?? 0, area.care_ratio ?? 0)),
  );
  const ratios = [...new Set(areas.flatMap((area) => area.care_ratio ?? []))].join(", ");
  const count = (area: AreaOverview, measure: Parameters<typeof totalOf>[1]) =>
    totalOf(area, measure) ?? <span className="muted">{t("unknown")}</span>;
  return (
    <Panel title={<Said areas={areas} />}>
      <Wide label={t("areas")}>
        <table className="area-table">
          <colgroup>
            <col />
          </colgroup>
          <thead>
            <tr>
              <td />
              {areas.map((area) => (
                <th scope="col" key={area.unit}>
                  {area.label}
                  <span className="second">{area.employer}</span>
                </th>
              ))}
              <th scope="col">{t("all")}</th>
            </tr>
          </thead>
          <tbody>
            <Row title={t("load")} second={ratios ? t("ratio", { ratio: ratios }) : null}>
              {areas.map((area) => (
                <td key={area.unit} className="load">
                  <LoadBar area={area} most={most} isOld={isSilent(area, today)} />
                </td>
              ))}
              <td className="load load-sum">
                <b className="figure">{sumOf(areas, "persons")}</b>
              </td>
            </Row>
            <Row title={labels.of("measure", "households")}>
              {areas.map((area) => (
                <td key={area.unit}>{count(area, "households")}</td>
              ))}
              <td>{sumOf(areas, "households")}</td>
            </Row>
            <Row title={t("flow")} second={month ? dates.month(month) : null}>
              {areas.map((area) => (
                <td key={area.unit}>
                  <Flow into={totalIn(area, "inflow", month)} out={totalIn(area, "outflow", month)} />
                </td>
              ))}
              <td>
                <Flow into={sumIn(areas, "inflow", month)} out={sumIn(areas, "outflow", month)} />
              </td>
            </Row>
            <Row title={labels.of("measure", "contacts")} second={month ? dates.month(month) : null}>
              {areas.map((area) => (
                <td key={area.unit}>
                  {totalIn(area, "contacts", month) ?? <span className="muted">{t("unknown")}</span>}
                </td>
              ))}
              <td>{sumIn(areas, "contacts", month)}</td>
            </Row>
            <Row title={t("last")}>
              {areas.map((area) => (
                <td key={area.unit}>
                  <LastBundle area={area} today={today} />
                </td>
              ))}
              <td />
            </Row>
            <Row title={t("gaps")}>
              {areas.map((area) => (
                <td key={area.unit}>
                  {area.gaps.length > 0 ? (
                    <State tone="warning">{t("gap", { list: area.gaps.join(", ") })}</State>
                  ) : (
                    t("no_gaps")
                  )}
                </td>
              ))}
              <td />
            </Row>
            <Row title={t("named")} second={t("named_hint")}>
              {areas.map((area) => (
                <td key={area.unit}>
                  {area.named}
                  <span className="second">{t("of", { count: totalOf(area, "persons") ?? 0 })}</span>
                </td>
              ))}
              <td>{areas.reduce((sum, area) => sum + area.named, 0)}</td>
            </Row>
          </tbody>
        </table>
      </Wide>
      <p className="hint areas-hint">{t("sum_hint")}</p>
    </Panel>
  );
}

/** What is to be seen, so that nobody has to compare bars. */
function Said({ areas }: { areas: AreaOverview[] }) {
  const { t } = useTranslation("office");
  const fullest = fullestOf(areas);
  if (!fullest) return t("areas");
  const over = overRatio(fullest);
  const words = { label: fullest.label, count: totalOf(fullest, "persons") ?? 0 };
  return over > 0 ? t("said_over", { ...words, over }) : t("said_calm", words);
}

function Row({ title, second, children }: { title: string; second?: string | null; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        {title}
        {second ? <span className="second">{second}</span> : null}
      </th>
      {children}
    </tr>
  );
}

function Flow({ into, out }: { into: number | null; out: number | null }) {
  const { t } = useTranslation("office");
  if (into === null && out === null) return <span className="muted">{t("unknown")}</span>;
  return (
    <span className="flow">
      <b>+{into ?? 0}</b> {t("in")}
      <b>−{out ?? 0}</b> {t("out")}
    </span>
  );
}

function LastBundle({ area, today }: { area: AreaOverview; today: Day }) {
  const { t } = useTranslation(["office", "common"]);
  const days = daysSilent(area, today);
  if (days === null) return <State tone="danger">{t("never")}</State>;
  const words = days === 0 ? t("common:today") : t("days", { count: days });
  return (
    <>
      <State tone={isSilent(area, today) ? "danger" : "success"}>{words}</State>
      <span className="second">{t("no", { seq: area.seq })}</span>
    </>
  );
}
