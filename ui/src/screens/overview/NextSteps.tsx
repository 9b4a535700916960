import { ArrowLeftRight, type LucideIcon, Package, Phone } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { AreaOverview } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { EmptyState } from "../../design/parts/EmptyState";
import { Icon } from "../../design/parts/Icon";
import { Panel } from "../../design/parts/Panel";
import { daysSilent, isSilent, overRatio } from "./overview";

interface Step {
  key: string;
  icon: LucideIcon;
  tone: "danger" | "warning";
  title: string;
  why: string;
}

/** What follows from the numbers, the most pressing first. */
export function NextSteps({ areas, today }: { areas: AreaOverview[]; today: Day }) {
  const { t } = useTranslation("office");
  const calls = areas
    .filter((area) => isSilent(area, today))
    .map((area): Step => {
      const days = daysSilent(area, today);
      const why = days === null ? t("silent_never") : t("silent", { count: days });
      return {
        key: `call ${area.unit}`,
        icon: Phone,
        tone: "danger",
        title: t("call", { label: area.label }),
        why,
      };
    });
  const loads = areas
    .filter((area) => overRatio(area) > 0)
    .map(
      (area): Step => ({
        key: `load ${area.unit}`,
        icon: ArrowLeftRight,
        tone: "warning",
        title: t("relieve", { label: area.label }),
        why: t("over", { count: overRatio(area) }),
      }),
    );
  const gaps = areas
    .filter((area) => area.gaps.length > 0)
    .map(
      (area): Step => ({
        key: `gap ${area.unit}`,
        icon: Package,
        tone: "warning",
        title: t("ask_gap", { label: area.label, list: area.gaps.join(", ") }),
        why: t("ask_gap_hint"),
      }),
    );
  const steps = [...calls, ...loads, ...gaps];
  return (
    <Panel title={t("next")}>
      {steps.length > 0 ? (
        <ul className="list">
          {steps.map((step) => (
            <li key={step.key} className="step">
              <span className={`state state-${step.tone}`}>
                <Icon of={step.icon} />
              </span>
              <span>
                <b>{step.title}</b>
                <span className="second">{step.why}</span>
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <EmptyState>{t("calm")}</EmptyState>
      )}
    </Panel>
  );
}
