import { useTranslation } from "react-i18next";
import type { Sex } from "../../../backend/types";
import { bent, type TieCode, tieOf } from "./ties";

/** What somebody is to the person whose file is open: `Tochter`, `Vormund`, `religiös verheiratet`. */
export function useTieWords(): (code: TieCode, sex: Sex | null | undefined) => string {
  const { t } = useTranslation("family");
  return (code, sex) => {
    const { kind, isFirst } = tieOf(code);
    return t(`tie.${isFirst ? "to" : "from"}.${kind}.${bent(sex)}`);
  };
}
