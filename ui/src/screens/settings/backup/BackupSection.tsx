import { useQuery } from "@tanstack/react-query";
import { HardDriveDownload } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { Action } from "../../../design/parts/Action";
import { Load } from "../../../design/parts/Load";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { Line } from "../Line";
import type { SectionProps } from "../sections";
import "./backup.css";
import { BackupRows } from "./BackupRows";
import { SecondPlace } from "./SecondPlace";

/** Backups: where they go, how old they are, making one, looking through one. */
export function BackupSection({ status }: SectionProps) {
  const { t } = useTranslation(["backup", "settings"]);
  const backend = useBackend();
  const list = useQuery({ queryKey: ["backups"], queryFn: () => backend.backupList() });
  const make = useDo(() => backend.backupNow());
  return (
    <>
      {status.is_demo ? <Notice tone="info">{t("backup:demo")}</Notice> : null}
      <Panel title={t("settings:section.backup")}>
        <Line title={t("backup:now")} hint={t("backup:now_hint")}>
          <Action icon={HardDriveDownload} isPending={make.isPending} onPress={() => make.mutate([])}>
            {make.isPending ? t("backup:making") : t("backup:now")}
          </Action>
        </Line>
        <div className="backup-said">
          {make.isError ? <Failed error={make.error} /> : null}
          {make.data ? (
            <>
              <Notice tone={make.data.second ? "success" : "info"} live>
                {make.data.second ? t("backup:made") : t("backup:made_here")}
              </Notice>
              {make.data.second_failed ? <Failed error={make.data.second_failed} /> : null}
            </>
          ) : null}
        </div>
        <Load query={list} rows={2}>
          {(list) => <SecondPlace place={list.place} today={status.today} isDemo={status.is_demo} />}
        </Load>
      </Panel>
      <Load query={list} rows={4}>
        {(list) => (
          <>
            {list.place ? (
              <Panel title={t("backup:second")}>
                {list.second_failed ? (
                  <Failed error={list.second_failed} again={() => void make.reset()} />
                ) : (
                  <BackupRows backups={list.second} empty={t("backup:second_empty")} />
                )}
              </Panel>
            ) : null}
            <Panel title={t("backup:here")}>
              <BackupRows backups={list.own} empty={t("backup:empty")} />
            </Panel>
            <p className="hint">{t("backup:kept", { days: list.kept_days })}</p>
            <p className="hint">{t("backup:restore_hint")}</p>
          </>
        )}
      </Load>
    </>
  );
}
