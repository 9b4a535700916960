import { useMutation } from "@tanstack/react-query";
import { Printer, Save, UserPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { printPage } from "../../../app/print";
import { useBackend } from "../../../backend/context";
import type { DeviceView, RosterView, Status } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { State } from "../../../design/parts/State";
import { Paper } from "../../secret/Paper";
import { WordsRead } from "../../secret/WordsRead";
import { AcceptDialog } from "./AcceptDialog";
import { RevokeDialog } from "./RevokeDialog";

/** The project as it stands: its devices, the list of them to hand on, and the office's words. */
export function RosterPanels({ roster, status }: { roster: RosterView; status: Status }) {
  const { t } = useTranslation("project");
  const backend = useBackend();
  const [isAccepting, setAccepting] = useState(false);
  const [ending, setEnding] = useState<DeviceView | null>(null);
  /** What has to be handed on now, because it was changed. */
  const [changed, setChanged] = useState<"accepted" | "revoked" | null>(null);
  const handOn = useMutation({
    mutationFn: () => backend.rosterHandOn(),
    onSuccess: (isSaved) => isSaved && setChanged(null),
    networkMode: "always",
  });
  return (
    <>
      <Panel
        title={roster.project}
        end={<span className="muted small">{t("roster.version", { version: roster.version })}</span>}
      >
        <div className="panel-body stack">
          {changed ? (
            <Notice tone="warning" live>
              <p>
                <b>{t(`roster.changed.${changed}`)}</b>
              </p>
              <p>{t("roster.changed_more")}</p>
            </Notice>
          ) : null}
          <div className="row">
            <Action primary={!changed} icon={UserPlus} onPress={() => setAccepting(true)}>
              {t("roster.accept")}
            </Action>
            <Action primary={changed !== null} icon={Save} onPress={() => handOn.mutate()}>
              {t("roster.hand_on")}
            </Action>
          </div>
          {handOn.error ? <Failed error={handOn.error} /> : null}
          {handOn.data && !changed ? (
            <Notice tone="success" live>
              {t("roster.handed_on")}
            </Notice>
          ) : null}
        </div>
        {roster.units.map((unit) => (
          <section key={unit.name} className="unit" aria-label={unit.label}>
            <h3>
              {unit.label} <span className="muted small">{unit.employer}</span>
            </h3>
            <ul className="list">
              {roster.devices
                .filter((device) => device.unit === unit.name)
                .map((device) => (
                  <li key={`${device.name} ${device.is_revoked}`} className="device">
                    <span>
                      <b>{device.worker}</b>
                      <span className="second">
                        {device.name}
                        {device.is_intake ? ` · ${t("roster.intake")}` : null}
                      </span>
                    </span>
                    {device.is_this ? <State tone="info">{t("roster.this")}</State> : null}
                    {device.is_revoked ? <State tone="danger">{t("roster.revoked")}</State> : null}
                    {device.is_this || device.is_revoked ? null : (
                      <Action quiet low onPress={() => setEnding(device)}>
                        {t("roster.end")}
                        <span className="vh"> {device.name}</span>
                      </Action>
                    )}
                  </li>
                ))}
            </ul>
            {roster.devices.some((device) => device.unit === unit.name) ? null : (
              <p className="hint unit-empty">{t("roster.no_device")}</p>
            )}
          </section>
        ))}
      </Panel>
      <OfficeWords roster={roster} status={status} />
      {isAccepting ? (
        <AcceptDialog
          roster={roster}
          onClose={() => setAccepting(false)}
          onAccepted={() => setChanged("accepted")}
        />
      ) : null}
      {ending ? (
        <RevokeDialog
          device={ending}
          onClose={() => setEnding(null)}
          onRevoked={() => setChanged("revoked")}
        />
      ) : null}
    </>
  );
}

/** The sheet from which workers type when their first list of devices arrives. */
function OfficeWords({ roster, status }: { roster: RosterView; status: Status }) {
  const { t } = useTranslation("project");
  const dates = useDates();
  const backend = useBackend();
  const print = useMutation({ mutationFn: () => printPage(backend), networkMode: "always" });
  return (
    <Panel title={t("sheet.title")}>
      <Paper>
        <h1>{t("sheet.title")}</h1>
        <p>{t("sheet.paper", { project: roster.project })}</p>
        <ol className="paper-words">
          {roster.words.map((word, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a word may come twice
            <li key={index}>{word}</li>
          ))}
        </ol>
        <p>
          {status.unit_label}, {dates.fullDate(status.today)}
        </p>
      </Paper>
      <div className="panel-body stack">
        <p className="muted">{t("sheet.what")}</p>
        <WordsRead label={t("sheet.title")} words={roster.words} />
        <div className="row">
          <Action icon={Printer} onPress={() => print.mutate()}>
            {t("sheet.print")}
          </Action>
        </div>
        {print.error ? <Failed error={print.error} /> : null}
      </div>
    </Panel>
  );
}
