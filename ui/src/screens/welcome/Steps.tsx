import { Check } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../design/parts/Icon";

/** The steps of the first start, in their order. */
export const stepNames = ["who", "password", "sheet", "place", "done"] as const;
export type StepName = (typeof stepNames)[number];

/** Where one is, what is behind and what is still to come. */
export function Steps({ now }: { now: StepName }) {
  const { t } = useTranslation("welcome");
  const at = stepNames.indexOf(now);
  return (
    <ol className="welcome-steps" aria-label={t("steps")}>
      {stepNames.map((name, index) => (
        <li
          key={name}
          className={index < at ? "is-done" : ""}
          aria-current={index === at ? "step" : undefined}
        >
          <span className="welcome-number" aria-hidden="true">
            {index < at ? <Icon of={Check} /> : index + 1}
          </span>
          <span>
            {t(`step.${name}`)}
            {index < at ? <span className="vh"> {t("step_done")}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
