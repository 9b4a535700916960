import { useTranslation } from "react-i18next";
import type { AreaOverview } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Panel } from "../../design/parts/Panel";
import { newestMonth, sumIn, totalIn } from "./overview";

const ROW = 30;
const WIDTH = 268;
/** Where the names of the areas end, and where the middle between the two sides is. */
const NAMES = 84;
const MIDDLE = NAMES + (WIDTH - NAMES) / 2;
/** Room at each end for a number. */
const NUMBER = 26;

/** Who came and who left, area by area, as bars to both sides; the title says it, the table beside it has the numbers. */
export function FlowPanel({ areas }: { areas: AreaOverview[] }) {
  const { t } = useTranslation("office");
  const dates = useDates();
  const month = newestMonth(areas);
  if (!month) return null;
  const flows = areas.map((area) => ({
    area,
    into: totalIn(area, "inflow", month),
    out: totalIn(area, "outflow", month),
  }));
  const most = Math.max(1, ...flows.flatMap(({ into, out }) => [into ?? 0, out ?? 0]));
  const scale = (count: number) => (count / most) * (WIDTH - MIDDLE - NUMBER);
  const [into, out] = [sumIn(areas, "inflow", month), sumIn(areas, "outflow", month)];
  const said = t("flow_said", { into, out });
  const silent = flows.filter((flow) => flow.into === null && flow.out === null).length;
  return (
    <Panel title={said}>
      <div className="panel-body">
        <p className="small muted">
          {dates.month(month)}
          {silent > 0 ? `, ${t("flow_silent", { count: silent })}` : null}
        </p>
        <svg
          className="flow-picture"
          viewBox={`0 0 ${WIDTH} ${ROW * (flows.length + 1)}`}
          role="img"
          aria-label={t("flow_picture", { said, month: dates.month(month) })}
        >
          <text className="flow-head flow-out" x={MIDDLE - 6} y={18}>
            {t("out")}
          </text>
          <text className="flow-head" x={MIDDLE + 6} y={18}>
            {t("in")}
          </text>
          {flows.map(({ area, into, out }, place) => {
            const y = ROW * (place + 1);
            return (
              <g key={area.unit}>
                <text className="flow-name" x={0} y={y + 20}>
                  {area.label}
                </text>
                {into === null && out === null ? (
                  <text className="flow-none" x={MIDDLE + 6} y={y + 20}>
                    {t("unknown")}
                  </text>
                ) : (
                  <>
                    <rect
                      className="flow-bar-out"
                      x={MIDDLE - scale(out ?? 0)}
                      y={y + 7}
                      width={scale(out ?? 0)}
                      height={16}
                    />
                    <text className="flow-out" x={MIDDLE - scale(out ?? 0) - 5} y={y + 20}>
                      {out ?? 0}
                    </text>
                    <rect className="flow-bar-in" x={MIDDLE} y={y + 7} width={scale(into ?? 0)} height={16} />
                    <text x={MIDDLE + scale(into ?? 0) + 5} y={y + 20}>
                      {into ?? 0}
                    </text>
                  </>
                )}
              </g>
            );
          })}
          <line className="bar-foot" x1={MIDDLE} x2={MIDDLE} y1={ROW - 4} y2={ROW * (flows.length + 1)} />
        </svg>
      </div>
    </Panel>
  );
}
