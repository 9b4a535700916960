import { useTranslation } from "react-i18next";
import type { AppError } from "../backend/types";
import { de } from "./de";
import { en } from "./en";
import { type Told, tellFailure } from "./failure";
import type { Language } from "./index";

type Lists = typeof de.code;

/** The words for codes, in the language shown. What has no word here (a newer version's code) is shown as it is. */
export interface Labels {
  /** A code of a list: `of("topic", "asylum")`. */
  of<List extends keyof Lists>(list: List, code: string): string;
  /** A whole list with its words, in the order of `codes`. */
  options<Code extends string>(list: keyof Lists, codes: readonly Code[]): { code: Code; label: string }[];
  /** A language by ISO 639-3. */
  language(code: string): string;
  /** All languages offered. */
  languages(): { code: string; label: string }[];
  /** A country by ISO 3166-1 alpha-3. */
  country(code: string): string;
  /** All countries offered. */
  countries(): { code: string; label: string }[];
  /** A field by its name in the model. */
  field(name: string): string;
  /** What happened and what to do now. A field is told by its label. */
  failure(error: AppError): Told;
}

const look = (labels: object, code: string): string => (labels as Record<string, string>)[code] ?? code;
const all = (labels: object) =>
  Object.entries(labels).map(([code, label]) => ({ code, label: String(label) }));

/** The words for codes in a language. */
export function labelsIn(language: Language): Labels {
  const words = language === "de" ? de : en;
  const of: Labels["of"] = (list, code) => look(words.code[list], code);
  return {
    of,
    options: (list, codes) => codes.map((code) => ({ code, label: of(list, code) })),
    language: (code) => look(words.language, code),
    languages: () => all(words.language),
    country: (code) => look(words.country, code),
    countries: () => all(words.country),
    field: (name) => look(words.field, name),
    failure: (error) => tellFailure(words, error),
  };
}

/** The words for codes in the language shown now. */
export function useLabels(): Labels {
  return labelsIn(useTranslation().i18n.language as Language);
}
