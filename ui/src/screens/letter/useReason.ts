import { useTranslation } from "react-i18next";
import type { de } from "../../i18n/de";

/** Why a day cannot have been, in words. */
export function useReason(): (reason: string) => string {
  const { t, i18n } = useTranslation(["letter", "deadline"]);
  return (reason) =>
    i18n.exists(`deadline:refusal.${reason}`)
      ? t(`deadline:refusal.${reason as keyof typeof de.deadline.refusal}`)
      : t("wrong.refused");
}
