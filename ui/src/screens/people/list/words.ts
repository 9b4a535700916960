import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Day } from "../../../dates/iso";
import { type ShownDates, useDates } from "../../../dates/shown";
import { type Labels, useLabels } from "../../../i18n/labels";

/** What every line needs for its words: made once for a list, so that a line itself asks for nothing. */
export interface LineWords {
  t: ReturnType<typeof useTranslation<["people", "today"]>>["t"];
  labels: Labels;
  dates: ShownDates;
  today: Day;
}

/** The words for the lines of a list. */
export function useLineWords(today: Day): LineWords {
  const { t, i18n } = useTranslation(["people", "today"]);
  const labels = useLabels();
  const dates = useDates();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of them change with the language alone
  return useMemo(() => ({ t, labels, dates, today }), [i18n.language, today]);
}
