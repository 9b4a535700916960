import { useTranslation } from "react-i18next";
import type { LetterKind } from "../../backend/types";
import type { de } from "../../i18n/de";

type Known = keyof typeof de.letter.kind;
type Unit = "D" | "W" | "M" | "Y";

/** What a kind of letter is called: a short word where there is one, otherwise the name in the table of rules. */
export function useKindName(): (kind: Pick<LetterKind, "rule" | "names">) => string {
  const { t, i18n } = useTranslation("letter");
  return ({ rule, names }) =>
    i18n.exists(`letter:kind.${rule}`) ? t(`kind.${rule as Known}`) : (names[0] ?? rule);
}

/** What has to be done, for a task: the name of the step without what it is against. */
export function useStepName(): (kind: Pick<LetterKind, "rule" | "names">) => string {
  const { t, i18n } = useTranslation("letter");
  const nameOf = useKindName();
  return (kind) =>
    i18n.exists(`letter:step.${kind.rule}`)
      ? t(`step.${kind.rule as keyof typeof de.letter.step}`)
      : nameOf(kind);
}

/** A length as people say it: `P2W` is two weeks. */
export function useLength(): (duration: string) => string {
  const { t } = useTranslation("letter");
  return (duration) => {
    const parts = /^P(\d+)([DWMY])$/.exec(duration);
    return parts ? t(`length.${parts[2] as Unit}`, { count: Number(parts[1]) }) : duration;
  };
}
