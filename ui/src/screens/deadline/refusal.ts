import { useTranslation } from "react-i18next";
import type { AppError } from "../../backend/types";

/** Why the rules give no day, as a sentence; nothing where something else went wrong. */
export function useRefusal(): (failure: AppError) => string | null {
  const { t, i18n } = useTranslation("deadline");
  return ({ code, params }) => {
    const key = `refusal.${params.reason ?? ""}`;
    if (code !== "invalid_field" || !i18n.exists(`deadline:${key}`)) return null;
    return t(key as "refusal.no_event");
  };
}
