import { useTranslation } from "react-i18next";
import { FormLine } from "../../../design/parts/FormLine";
import { Private } from "../../../design/parts/Private";
import type { Foretold } from "./foretell";

/**
 * What the letter has set going. As long as that runs it cannot be chosen anew: a deadline that somebody relies on is ended with
 * a reason, and then another one can be entered.
 */
export function RunningLine({ deadlines }: { deadlines: Foretold[] }) {
  const { t } = useTranslation("letter");
  const kinds = [...new Set(deadlines.map(({ deadline }) => deadline.brief.what))];
  return (
    <FormLine label={t("kind_of")}>
      <p className="letter-running">
        <Private>{kinds.join(", ")}</Private>
      </p>
      <p className="hint">{t("correct.kind_hint")}</p>
    </FormLine>
  );
}
