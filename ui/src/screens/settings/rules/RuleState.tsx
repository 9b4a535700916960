import { useTranslation } from "react-i18next";
import type { Rule } from "../../../backend/types";
import { State } from "../../../design/parts/State";
import { isVerified } from "./findRules";

/** How sure a rule is: red where nobody has verified as of when it holds, whoever uses it. */
export function RuleState({ rule }: { rule: Rule }) {
  const { t } = useTranslation("settings");
  if (!rule.valid_from) return <State tone="danger">{t("rules.is_undated")}</State>;
  return isVerified(rule) ? (
    <State tone="success">{t("rules.is_verified")}</State>
  ) : (
    <State tone="warning">{t("rules.is_open")}</State>
  );
}
