import { useTranslation } from "react-i18next";
import { type Language, locales } from "../../i18n";

/** A size as people say it: `6,3 MB`. */
export function shownSize(bytes: number, locale: string): string {
  const [unit, value] =
    bytes < 1e6 ? ["kB", bytes / 1e3] : bytes < 1e9 ? ["MB", bytes / 1e6] : ["GB", bytes / 1e9];
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`;
}

/** Sizes in the language shown. */
export function useSizes(): (bytes: number) => string {
  const { i18n } = useTranslation();
  return (bytes) => shownSize(bytes, locales[i18n.language as Language]);
}
