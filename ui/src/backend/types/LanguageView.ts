// written by hand until generated
import type { LanguageLevel } from "./LanguageLevel";

export type LanguageView = { language: string, level: LanguageLevel | null, reads: boolean | null, };
