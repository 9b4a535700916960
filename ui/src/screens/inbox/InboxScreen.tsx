import { Layers } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useIntake } from "../../app/intake";
import { PageHead } from "../../app/PageHead";
import { useUnitLabels } from "../../app/queries";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { InboxHistory } from "./InboxHistory";
import { IntakePart } from "./IntakePart";

/** The office takes in what the areas send. */
export function InboxScreen({ today }: { today: Day }) {
  const { t } = useTranslation("inbox");
  const { ended } = useIntake();
  const [, navigate] = useLocation();
  const unitOf = useUnitLabels();
  return (
    <>
      <PageHead
        title={t("title")}
        answer={t("sub")}
        end={
          ended ? (
            <Action icon={Layers} onPress={() => navigate("/overview")}>
              {t("to_overview")}
            </Action>
          ) : null
        }
      />
      <div className="stack">
        <IntakePart today={today} unitOf={unitOf} />
        <InboxHistory today={today} unitOf={unitOf} />
      </div>
    </>
  );
}
