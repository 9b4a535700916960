import { Lock, LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Leaving } from "../../backend/types";
import { Icon } from "../../design/parts/Icon";
import { Panel } from "../../design/parts/Panel";
import { Row } from "./Row";

/** Between the devices of one area everything goes: what the other one has not confirmed yet. */
export function ReplicaLeaves({ leaving }: { leaving: Leaving }) {
  const { t } = useTranslation("bundle");
  const title = (
    <span className="state">
      <Icon of={LogOut} />
      {t("leaving")}
    </span>
  );
  return (
    <Panel title={title} className="bundle-out">
      <ul>
        <Row title={t("operations")} why={t("operations_hint")} count={leaving.operations} />
        <Row title={t("attachments")} why={t("attachments_hint")} count={leaving.attachments} />
        {leaving.attachments_missing > 0 ? (
          <li className="bundle-note">{t("attachments_missing", { count: leaving.attachments_missing })}</li>
        ) : null}
        <li className="bundle-note">{t("replica_all")}</li>
      </ul>
    </Panel>
  );
}

/** What a replica leaves out, and where it cannot go. */
export function ReplicaStays() {
  const { t } = useTranslation("bundle");
  const title = (
    <span className="state state-kept">
      <Icon of={Lock} />
      {t("staying")}
    </span>
  );
  return (
    <Panel title={title} className="bundle-stay">
      <ul>
        <li className="bundle-note">{t("replica_drafts")}</li>
        <li className="bundle-note">{t("replica_nowhere_else")}</li>
      </ul>
    </Panel>
  );
}
