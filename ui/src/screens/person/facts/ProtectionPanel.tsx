import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PersonDetail } from "../../../backend/types";
import { YesNo } from "../../../design/parts/fields";
import { Failed } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";
import { useLabels } from "../../../i18n/labels";

const marks = ["is_address_protected", "is_whereabouts_unknown"] as const;

/** Why nothing about her leaves. It takes effect at once, and what that means stands beside it. */
export function ProtectionPanel({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("facts");
  const labels = useLabels();
  const backend = useBackend();
  const edit = useDo(backend.personEdit);
  const { row, fields } = person;
  return (
    <Panel title={t("protection")} end={row.veto ? <State tone="kept">{t("nothing_leaves")}</State> : null}>
      <div className="panel-body stack">
        {marks.map((field) => (
          <div key={field}>
            <YesNo
              value={fields[field] === true}
              onChange={(is) => edit.mutate([row.id, [{ field, value: String(is) }]])}
            >
              {labels.field(field)}
            </YesNo>
            <p className="hint">{t(`means.${field}`)}</p>
          </div>
        ))}
        {row.veto === "shelter_protected" || row.veto === "no_title" ? (
          <p className="small">{t(`also.${row.veto}`)}</p>
        ) : null}
        {edit.isError ? <Failed error={edit.error} /> : null}
      </div>
    </Panel>
  );
}
