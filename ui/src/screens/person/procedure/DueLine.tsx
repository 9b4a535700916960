import { useTranslation } from "react-i18next";
import type { ChecklistDue } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";

/** By when, from when or until when; the safe day first, since the last one is too late for a letter. */
export function DueLine({ due, today }: { due: ChecklistDue | null; today: Day }) {
  const { t } = useTranslation("procedure");
  const dates = useDates();
  if (!due) return null;
  const isOver = due.meaning === "act_by" && due.day < today;
  return (
    <span className={isOver ? "proc-due proc-due-over" : "proc-due"}>
      <span>{t(`meaning.${due.meaning}`, { day: dates.fullDay(due.day) })}</span>
      {due.safe_day ? <span>{t("safe", { day: dates.fullDay(due.safe_day) })}</span> : null}
      {due.others.length > 0 ? (
        <span>{t("or", { days: due.others.map((day) => dates.fullDate(day)).join(", ") })}</span>
      ) : null}
      {due.rule === null ? <span className="muted">{t("practice")}</span> : null}
    </span>
  );
}
