import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../app/discreet";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { ConflictValue, ConflictView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { type ShownDates, useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { isTelling } from "../../design/parts/hidden";
import { Failed } from "../../design/parts/Notice";
import { Panel } from "../../design/parts/Panel";
import { Private } from "../../design/parts/Private";
import { State } from "../../design/parts/State";
import { type Labels, useLabels } from "../../i18n/labels";
import "./conflicts.css";

/** A field that was changed on two devices: every value side by side, none lost, one to be chosen. */
export function ConflictCards({ conflicts, today }: { conflicts: ConflictView[]; today: Day }) {
  const { t } = useTranslation("conflict");
  const backend = useBackend();
  const labels = useLabels();
  const dates = useDates();
  const resolve = useDo(backend.conflictResolve);
  const { is: isHidden } = useDiscreet();
  return (
    <>
      {conflicts.map((conflict) => (
        <Panel
          key={conflict.row + conflict.field}
          title={labels.field(conflict.field)}
          end={<State tone="warning">{t("title")}</State>}
        >
          <ul className="values">
            {conflict.values.map((value, place) => {
              const text = shown(conflict.field, value, labels, dates) || t("empty_value");
              return (
                <li key={String(value.op)} className={place === 0 ? "value value-shown" : "value"}>
                  <p className="row">
                    <bdi className="value-text">
                      {isTelling(conflict.field) ? <Private>{text}</Private> : text}
                    </bdi>
                    {place === 0 ? <State tone="info">{t("shown")}</State> : null}
                  </p>
                  <p className="small muted">
                    {t("by", { device: value.device, at: dates.moment(value.at, today) })}
                  </p>
                  <Action
                    low
                    aria-label={t("choose_named", {
                      value: isHidden && isTelling(conflict.field) ? value.device : text,
                    })}
                    isDisabled={resolve.isPending}
                    onPress={() => resolve.mutate([conflict.table, conflict.row, conflict.field, value.op])}
                  >
                    {t("choose")}
                  </Action>
                </li>
              );
            })}
          </ul>
        </Panel>
      ))}
      {resolve.isError ? <Failed error={resolve.error} /> : null}
    </>
  );
}

const codes = ["residence_status", "intensity", "interpreter_need", "sex"] as const;

/** A value as it is read: codes by their words, dates as dates. */
function shown(field: string, { value }: ConflictValue, labels: Labels, dates: ShownDates): string {
  const list = codes.find((list) => list === field);
  if (list) return labels.of(list, value);
  if (value === "true" || value === "false") return labels.field(value === "true" ? "yes" : "no");
  return /^\d{4}(-\d{2}){0,2}~?$/.test(value) && /birth|_on$|_until$/.test(field)
    ? dates.partial(value)
    : value;
}
