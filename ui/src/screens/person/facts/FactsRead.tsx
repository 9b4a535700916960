import { useTranslation } from "react-i18next";
import type { PersonDetail } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { isTelling } from "../../../design/parts/hidden";
import { Private } from "../../../design/parts/Private";
import { useLabels } from "../../../i18n/labels";
import { shownValue } from "./shownValue";
import { type Field, type Group, groups } from "./typedFacts";

/** What is known, group by group. What is not known is named at the end, so that it can be asked for. */
export function FactsRead({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("facts");
  const labels = useLabels();
  const dates = useDates();
  const value = (field: Field): string => {
    if (field === "nationalities")
      return person.row.nationalities.map((code) => labels.country(code)).join(", ");
    if (field === "worker_id") return person.worker ?? "";
    return shownValue(field, person.fields[field] ?? "", labels, dates);
  };
  const missing = (Object.values(groups).flatMap((group) => Object.keys(group)) as Field[]).filter(
    (field) => field !== "remark" && field !== "residence_status_text" && value(field) === "",
  );
  return (
    <>
      {(Object.keys(groups) as Group[]).map((group) => {
        const rows = (Object.keys(groups[group]) as Field[])
          .map((field) => ({ field, text: value(field) }))
          .filter(({ text }) => text !== "");
        return rows.length > 0 ? (
          <section key={group} className="fact-group" aria-label={t(`group.${group}`)}>
            <h3>{t(`group.${group}`)}</h3>
            <dl>
              {rows.map(({ field, text }) => (
                <div key={field}>
                  <dt>{labels.field(field)}</dt>
                  <dd dir="auto">{isTelling(field) ? <Private>{text}</Private> : text}</dd>
                </div>
              ))}
            </dl>
          </section>
        ) : null;
      })}
      {missing.length > 0 ? (
        <p className="panel-body small muted">
          {t("missing", { fields: missing.map((field) => labels.field(field)).join(", ") })}
        </p>
      ) : null}
    </>
  );
}
