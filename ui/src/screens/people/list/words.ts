import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { DueKind, InterpreterNeed } from "../../../backend/types";
import { type Day, daysBetween } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { type Labels, useLabels } from "../../../i18n/labels";

/**
 * The words of a line. They are put together once for a list and each sentence once for each value: a line that asked for
 * them by itself would spend more time on its words than on itself.
 */
export interface LineWords {
  labels: Labels;
  today: Day;
  /** `34 Jahre` */
  years(count: number): string;
  room(room: string): string;
  noShelter: string;
  interpreting(need: InterpreterNeed): string;
  /** `Fr 11.12.`, `gestern` */
  day(day: Day): string;
  validUntil(day: Day): string;
  ranOut(day: Day): string;
  neverSeen: string;
  ago(day: Day): string;
  ended: string;
  due(kind: DueKind): string;
  /** `4 Personen`, or how many of them are listed. */
  members(listed: number, size: number): string;
}

/** Remembers what a sentence was for a value. */
function once<Value>(make: (value: Value) => string): (value: Value) => string {
  const made = new Map<Value, string>();
  return (value) => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const text = make(value);
    made.set(value, text);
    return text;
  };
}

/** The words for the lines of a list. */
export function useLineWords(today: Day): LineWords {
  const { t, i18n } = useTranslation(["people", "today"]);
  const labels = useLabels();
  const dates = useDates();
  // biome-ignore lint/correctness/useExhaustiveDependencies: all of them change with the language alone
  return useMemo(
    () => ({
      labels,
      today,
      years: once((count) => t("years", { count })),
      room: once((room) => t("room", { room })),
      noShelter: t("no_shelter"),
      interpreting: once((need) => t(`interpreting.${need}`)),
      day: once((day) => dates.day(day, today)),
      validUntil: once((day) => t("valid_until", { day: dates.date(day, today) })),
      ranOut: once((day) => t("ran_out", { day: dates.date(day, today) })),
      neverSeen: t("never_seen"),
      ago: once((day) => t("days_ago", { count: daysBetween(day, today) })),
      ended: t("ended"),
      due: once((kind) => t(`today:kind.${kind}`)),
      members: (listed, size) =>
        listed === size ? t("members", { count: size }) : t("members_of", { count: listed, total: size }),
    }),
    [i18n.language, today],
  );
}
