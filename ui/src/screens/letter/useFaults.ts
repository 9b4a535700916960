import { useTranslation } from "react-i18next";
import { useLabels } from "../../i18n/labels";
import { fieldFailure, restFailure } from "../person/facts/fieldFailure";
import { refusedAt } from "./ask";
import { type DayField, days, type Read, type TextField, texts } from "./letterDraft";
import { useReason } from "./useReason";

/** What is wrong with a letter, each at its field. */
export interface Faults {
  isMissing: (field: "sender" | "rule") => boolean;
  wrongDay: (field: DayField) => string | undefined;
  wrongText: (field: TextField) => string | undefined;
  /** Why it cannot be theirs whom it was given to or taken from. */
  wrongPeople: (field: "person" | "also_for") => string | undefined;
  /** What was refused and belongs to no field. */
  rest: unknown;
}

/**
 * `isTried`: somebody wanted to save; before that nobody is told what is missing yet. `error` is what the program refused. The
 * day that a rule begins with is that of the letter, unless such a letter names one itself (`asksEvent`).
 */
export function useFaults(
  { wrong }: Pick<Read, "wrong">,
  isTried: boolean,
  error: unknown,
  asksEvent: boolean,
): Faults {
  const { t } = useTranslation("letter");
  const labels = useLabels();
  const reason = useReason();
  const refused = refusedAt(error);
  return {
    isMissing: (field) => isTried && wrong[field] !== undefined,
    wrongDay: (field) => {
      const at = refused?.field === "event_on" && !asksEvent ? "arrived_on" : refused?.field;
      if (refused && at === field) return reason(refused.reason);
      const code = isTried ? wrong[field] : undefined;
      return code && t(`wrong.${code}`);
    },
    wrongText: (field) => fieldFailure(error, field, labels),
    wrongPeople: (field) => {
      if (refused?.field !== field) return undefined;
      return refused.reason === "has_deadline" ? t(`correct.twice_or_left.${field}`) : reason(refused.reason);
    },
    rest: restFailure(error, [...days, ...texts, "person", "also_for"]),
  };
}
