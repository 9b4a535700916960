import { useTranslation } from "react-i18next";
import type { AppError } from "../backend/types";
import type { de } from "./de";
import { door } from "./door";
import type { Language } from "./index";

/** What happened, and what to do now. */
export interface Told {
  what: string;
  todo: string;
}

/** The sentences about errors, and the words for fields that stand in them. */
type Words = Pick<typeof de, "error" | "field">;

/** An error in words. A field is told by its label; a code that is not known is a fault in the program. */
export function tellFailure({ error, field }: Words, { code, params }: AppError): Told {
  const { what, todo } = error[code] ?? error.internal;
  const label = (name: string) => (field as Record<string, string>)[name] ?? name;
  const value = (name: string) => (name === "field" ? label(params[name] ?? "") : (params[name] ?? ""));
  const fill = (sentence: string) => sentence.replace(/{{(\w+)}}/g, (_, name: string) => value(name));
  return { what: fill(what), todo: fill(todo) };
}

/** An error in the language shown now; also on the locked screen. */
export function useFailure(): (error: AppError) => Told {
  const language = useTranslation().i18n.language as Language;
  return (error) => tellFailure(door[language], error);
}
