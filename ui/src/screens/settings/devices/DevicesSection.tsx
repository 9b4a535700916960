import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { useBackend } from "../../../backend/context";
import type { DeviceView, RosterView } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Load } from "../../../design/parts/Load";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";
import { ConfirmDeviceDialog } from "../../secret/ConfirmDeviceDialog";
import type { SectionProps } from "../sections";
import "../project/project.css";

/** The other devices of the project: which of them are known to be their owner's, and how a second one of one's own joins. */
export function DevicesSection({ status }: SectionProps) {
  const { t } = useTranslation("enrolment");
  const backend = useBackend();
  const roster = useQuery({
    queryKey: ["roster"],
    queryFn: () => backend.rosterShow(),
    enabled: status.is_enrolled,
  });
  if (!status.is_enrolled)
    return (
      <Panel title={t("devices.title")}>
        <EmptyState step={<Link href="/settings/enrolment">{t("devices.enrol_first")}</Link>}>
          {t("devices.not_enrolled")}
        </EmptyState>
      </Panel>
    );
  return (
    <Load query={roster} rows={4}>
      {(roster) => <Devices roster={roster} />}
    </Load>
  );
}

function Devices({ roster }: { roster: RosterView }) {
  const { t } = useTranslation("enrolment");
  const [asked, setAsked] = useState<DeviceView | null>(null);
  const own = roster.devices.find((device) => device.is_this)?.unit;
  const others = roster.devices.filter((device) => !device.is_this && !device.is_revoked);
  const offices = new Set(roster.units.filter((unit) => unit.is_office).map((unit) => unit.name));
  const beside = others.filter((device) => device.unit === own);
  const further = others.filter((device) => device.unit !== own && !offices.has(device.unit));
  const labels = new Map(roster.units.map((unit) => [unit.name, unit.label]));
  const list = (devices: DeviceView[]) => (
    <ul className="list">
      {devices.map((device) => (
        <li key={device.name} className="device">
          <span>
            <b>{device.worker}</b>
            <span className="second">
              {labels.get(device.unit) ?? device.unit} · {device.name}
            </span>
          </span>
          {device.is_confirmed ? (
            <State tone="success">{t("devices.confirmed")}</State>
          ) : (
            <Action low onPress={() => setAsked(device)}>
              {t("devices.compare")}
              <span className="vh"> {device.name}</span>
            </Action>
          )}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <Panel title={t("devices.beside")}>
        {beside.length > 0 ? list(beside) : <EmptyState>{t("devices.alone")}</EmptyState>}
        <div className="panel-body device-steps">
          <h3>{t("devices.second")}</h3>
          <ol>
            {(["start", "enrol", "list", "compare", "bundle"] as const).map((step) => (
              <li key={step}>{t(`devices.step.${step}`)}</li>
            ))}
          </ol>
        </div>
      </Panel>
      {further.length > 0 ? (
        <Panel title={t("devices.further")}>
          <p className="panel-body hint">{t("devices.further_what")}</p>
          {list(further)}
        </Panel>
      ) : null}
      {asked ? <ConfirmDeviceDialog device={asked} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
