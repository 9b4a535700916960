import { useTranslation } from "react-i18next";
import { useStatus } from "../../../app/queries";
import type { Day } from "../../../dates/iso";
import { useDates } from "../../../dates/shown";
import { useLabels } from "../../../i18n/labels";
import type { useFolds } from "./useFolds";

/** What a sheet of paper must say for itself: what of the story is on it, from when, and that it is confidential. */
export function PrintHead({ story, today }: { story: ReturnType<typeof useFolds>; today: Day }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const dates = useDates();
  const status = useStatus();
  const { folds, sought, isFolded, shown, all } = story;
  const filters = [
    folds.kind ? t(`kind.${folds.kind}`) : null,
    folds.topic ? t("printed.topic", { topic: labels.of("topic", folds.topic) }) : null,
    sought.length > 0 ? t("printed.sought", { typed: folds.typed.trim() }) : null,
  ].filter(Boolean);
  return (
    <div className="only-print print-head">
      <p>
        {isFolded
          ? t("printed.some", { shown: shown.length, all: all.length, filters: filters.join(", ") })
          : t("printed.all", { count: all.length })}
      </p>
      <p>
        {t("printed.on", { date: dates.fullDate(today) })}
        {status.data ? `, ${status.data.worker}, ${status.data.employer}` : null}
      </p>
      <p className="print-foot">{t("printed.confidential")}</p>
    </div>
  );
}
