import { useQueryClient } from "@tanstack/react-query";
import { FileKey } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../../app/desk";
import { Action } from "../../../design/parts/Action";
import { Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { SheetFlow } from "../../secret/SheetFlow";
import type { SectionProps } from "../sections";

/** The recovery sheet: how it stands with it, and a new one. */
export function RecoverySection({ status }: SectionProps) {
  const { t } = useTranslation(["access", "common"]);
  const client = useQueryClient();
  const { markSaved } = useDesk();
  const [isMaking, setMaking] = useState(false);
  const [isDone, setDone] = useState(false);
  const { recovery } = status;
  const stop = () => {
    setMaking(false);
    // A sheet that was made and not typed back is known to the program all the same.
    void client.invalidateQueries({ queryKey: ["status"] });
  };
  return (
    <Panel title={t("recovery.title")}>
      <div className="panel-body stack">
        <p className="muted">{t("recovery.what")}</p>
        <Notice tone={recovery === "proven" ? "success" : recovery === "none" ? "danger" : "warning"}>
          <p>
            <b>{t(`recovery.state.${recovery}`)}</b>
          </p>
          <p>{t(`recovery.state_more.${recovery}`)}</p>
        </Notice>
        {isDone ? (
          <Notice tone="info" live>
            {t("recovery.destroy_old")}
          </Notice>
        ) : null}
        {isMaking ? (
          <SheetFlow
            status={status}
            onProven={() => {
              markSaved();
              setDone(true);
              stop();
            }}
            beside={
              <Action quiet onPress={stop}>
                {t("common:cancel")}
              </Action>
            }
          />
        ) : (
          <div className="row">
            <Action
              primary={recovery !== "proven"}
              icon={FileKey}
              onPress={() => {
                setDone(false);
                setMaking(true);
              }}
            >
              {t(recovery === "none" ? "recovery.make" : "recovery.make_new")}
            </Action>
          </div>
        )}
      </div>
    </Panel>
  );
}
