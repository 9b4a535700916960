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
import { NextSteps } from "./NextSteps";
import { isSilent, overRatio } from "./overview";
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
        answer={areas.length > 0 ? <Answer areas={areas} today={today} /> : null}
      />
      <Load query={overview} rows={8}>
        {({ areas }) =>
          areas.length > 0 ? (
            <div className="cols cols-side">
              <AreaTable areas={areas} today={today} />
              <NextSteps areas={areas} today={today} />
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

function Answer({ areas, today }: { areas: AreaOverview[]; today: Day }) {
  const { t } = useTranslation("office");
  const labels = (fitting: AreaOverview[]) => fitting.map((area) => area.label).join(", ");
  const over = areas.filter((area) => overRatio(area) > 0);
  const silent = areas.filter((area) => isSilent(area, today));
  if (over.length === 0 && silent.length === 0) return t("answer_calm");
  return (
    <>
      {over.length > 0 ? t("answer_over", { list: labels(over) }) : null}{" "}
      {silent.length > 0 ? t("answer_silent", { list: labels(silent) }) : null}
    </>
  );
}
