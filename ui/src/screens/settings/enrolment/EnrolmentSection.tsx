import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useBackend } from "../../../backend/context";
import { Load } from "../../../design/parts/Load";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";
import type { SectionProps } from "../sections";
import { InstallRoster } from "./InstallRoster";
import { Request } from "./Request";

/** Joining the project: the request and its eight words, then the office's list of devices and its words. */
export function EnrolmentSection({ status }: SectionProps) {
  const { t } = useTranslation("enrolment");
  const backend = useBackend();
  const pending = useQuery({ queryKey: ["pending"], queryFn: () => backend.enrolPending() });
  if (status.is_enrolled)
    return (
      <>
        <Panel title={t("state")}>
          <div className="panel-body stack">
            <p>
              <State tone="success">{t("enrolled", { project: status.project })}</State>
            </p>
            <p className="muted">
              {t("enrolled_more")} <Link href="/settings/devices">{t("to_devices")}</Link>
            </p>
          </div>
        </Panel>
        <Panel title={t("newer")}>
          <div className="panel-body stack">
            <p className="muted">{t("newer_what")}</p>
            <InstallRoster />
          </div>
        </Panel>
      </>
    );
  return (
    <Load query={pending} rows={4}>
      {(pending) => (
        <>
          <Panel title={t("request.title")}>
            <div className="panel-body">
              <Request status={status} pending={pending} />
            </div>
          </Panel>
          <Panel title={t("install.title")}>
            <div className="panel-body stack">
              <p className="muted">{t("install.what")}</p>
              <InstallRoster />
            </div>
          </Panel>
        </>
      )}
    </Load>
  );
}
