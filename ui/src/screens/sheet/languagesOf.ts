import type { TFunction } from "i18next";
import type { SheetLanguage } from "../../backend/types";
import type { Labels } from "../../i18n/labels";

/** `Deutsch + Arabisch`, or `nur Deutsch`: what stands on a sheet, and on the button that prints it. */
export function languagesOf(language: SheetLanguage, labels: Labels, t: TFunction<"sheet">): string {
  return language === "deu" ? t("german_only") : t("german_and", { language: labels.language(language) });
}
