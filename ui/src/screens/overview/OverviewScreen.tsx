import { Inbox } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { PageHead } from "../../app/PageHead";
import { useOverview } from "../../app/queries";
import type { AreaOverview } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Panel } from "../../design/parts/Panel";
import { AreaTable } from "./AreaTable";
import { FlowPanel } from "./FlowPanel";
import { NextSteps } from "./NextSteps";
import { daysSilent, isSilent, overRatio } from "./overview";
import "./overview.css";

/** The areas side by side. The first sentence is the answer, the table the proof. */
export function OverviewScreen({ today }: { today: Day }) {
  const { t } = useTranslation("office");
  const [, navigate] = useLocation();
  const overview = useOverview();
  const areas = overview.data?.areas ?? [];
  return (
    <>
      <PageHead
        title={t("title")}
        help="overview"
        answer={areas.length > 0 ? <Answer areas={areas} today={today} /> : null}
      />
      <Load query={overview} rows={8}>
        {({ areas }) =>
          areas.length > 0 ? (
            <div className="cols cols-side">
              <AreaTable areas={areas} today={today} />
              <div className="stack">
                <NextSteps areas={areas} today={today} />
                <FlowPanel areas={areas} />
              </div>
            </div>
          ) : (
            <Panel title={t("areas")} hideTitle>
              <EmptyState
                step={
                  <Action primary icon={Inbox} onPress={() => navigate("/inbox")}>
                    {t("to_inbox")}
                  </Action>
                }
              >
                {t("empty")}
              </EmptyState>
            </Panel>
          )
        }
      </Load>
    </>
  );
}

/** How it stands, in one sentence for each thing that somebody should know. */
function Answer({ areas, today }: { areas: AreaOverview[]; today: Day }) {
  const { t } = useTranslation("office");
  const over = areas
    .filter((area) => overRatio(area) > 0)
    .map((area) => t("answer_over", { label: area.label, count: overRatio(area) }));
  const silent = areas
    .filter((area) => isSilent(area, today))
    .map((area) => {
      const days = daysSilent(area, today);
      return days === null
        ? t("answer_never", { label: area.label })
        : t("answer_silent", { label: area.label, count: days });
    });
  const gaps = areas
    .filter((area) => area.gaps.length > 0)
    .map((area) => t("answer_gap", { label: area.label, list: area.gaps.join(", ") }));
  const said = [...over, ...silent, ...gaps];
  return said.length > 0 ? said.join(" ") : t("answer_calm");
}
