import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, FolderOpen } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFocusIfLost } from "../../app/PageHead";
import { useBackend } from "../../backend/context";
import type { BackupView, Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Load } from "../../design/parts/Load";
import { Failed } from "../../design/parts/Notice";
import { HelpLink } from "../../help/HelpLink";
import { BackupChoice } from "./BackupChoice";
import { RestoreForm } from "./RestoreForm";
import "./trouble.css";

interface Props {
  /** A database lies there: it is moved aside. */
  mayMoveAside: boolean;
  onOpen: (status: Status) => void;
  onBack: () => void;
}

/** Brings a backup back: which one, and what opens it. */
export function RestorePanel({ mayMoveAside, onOpen, onBack }: Props) {
  const { t } = useTranslation(["trouble", "common"]);
  const backend = useBackend();
  const found = useQuery({
    queryKey: ["backups", "found"],
    queryFn: () => backend.backupFound(),
    gcTime: 0,
  });
  const [picked, setPicked] = useState<BackupView | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const [chosen, setChosen] = useState<BackupView | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusIfLost(heading);

  const pick = async () => {
    setFailed(null);
    try {
      const file = await backend.backupPick();
      if (!file) return;
      setPicked(file);
      if (file.refused) setFailed({ code: file.refused, params: {} });
      else setChosen(file);
    } catch (thrown) {
      setFailed(thrown);
    }
  };

  return (
    <div className="panel trouble">
      <div className="trouble-body">
        <div className="trouble-top">
          <Action quiet low icon={ArrowLeft} onPress={onBack}>
            {t("trouble:back")}
          </Action>
          <HelpLink topic="restore" />
        </div>
        <h1 ref={heading} tabIndex={-1}>
          {t("trouble:restore")}
        </h1>
        <p>{t("trouble:which")}</p>
        <Load query={found} rows={3}>
          {(found) => {
            const backups = picked ? [picked, ...found] : found;
            return (
              <>
                {backups.length > 0 ? (
                  <BackupChoice backups={backups} chosen={chosen ?? firstOf(backups)} onChoose={setChosen} />
                ) : (
                  <p className="muted">{t("trouble:none_here")}</p>
                )}
                <Action icon={FolderOpen} onPress={() => void pick()}>
                  {t("trouble:pick")}
                </Action>
                {failed ? <Failed error={failed} /> : null}
                <RestoreForm
                  backup={chosen ?? firstOf(backups)}
                  mayMoveAside={mayMoveAside}
                  onOpen={onOpen}
                />
              </>
            );
          }}
        </Load>
      </div>
    </div>
  );
}

/** The newest that can be used. */
const firstOf = (backups: BackupView[]): BackupView | null =>
  backups.find((backup) => backup.refused === null) ?? null;
