import { useTranslation } from "react-i18next";
import type { PersonDetail } from "../../backend/types";
import { Panel } from "../../design/parts/Panel";
import { State } from "../../design/parts/State";
import { useLabels } from "../../i18n/labels";

/** What of this person is known outside this device. */
export function OfficeKnows({ person }: { person: PersonDetail }) {
  const { t } = useTranslation("person");
  const labels = useLabels();
  const { veto, consents } = person.row;
  if (veto) {
    return (
      <Panel title={t("office")} end={<State tone="kept">{labels.of("veto", veto)}</State>}>
        <p className="panel-body small">
          {t("veto")}: {labels.of("veto_why", veto)}.
        </p>
      </Panel>
    );
  }
  return (
    <Panel title={t("office")}>
      <p className="panel-body small">{t(consents.includes("office") ? "office_named" : "office_nothing")}</p>
    </Panel>
  );
}
