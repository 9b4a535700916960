import type { TFunction } from "i18next";
import type { DeadlineTask, RuleResult } from "../../backend/types";
import type { Day } from "../../dates/iso";

/**
 * What is to be done for a deadline: advice soon, the step itself by the safe day, never on a day that is over. Nothing where
 * nobody has to act.
 */
export function proposeTasks(
  result: RuleResult,
  step: string,
  today: Day,
  t: TFunction<"letter">,
): DeadlineTask[] {
  if (result.meaning !== "act_by") return [];
  const notOver = (day: Day) => (day < today ? today : day);
  const first = result.alarm_days[0] ?? result.alarm_day;
  return [
    { what: t("task.advice", { step }), due_on: notOver(result.severity === "loss" ? today : first) },
    { what: t("task.do", { step }), due_on: notOver(result.safe_day) },
  ];
}
