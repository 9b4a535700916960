import { useMutation, useQueryClient } from "@tanstack/react-query";
import { HardDriveDownload, X } from "lucide-react";
import { useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { forgetTrouble, useTrouble } from "../../app/trouble";
import { useBackend } from "../../backend/context";
import type { AppError } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed, Notice } from "../../design/parts/Notice";
import { useLabels } from "../../i18n/labels";
import TroubleScreen from "./TroubleScreen";

/** What is told while the caseload is open. The page stays behind it: nothing that was typed is lost. */
export function OpenTrouble() {
  const trouble = useTrouble();
  const [isSeen, setSeen] = useState(false);
  if (!trouble) return null;
  if (trouble.code === "database_lost" || isSeen) {
    return (
      <Whole
        error={trouble}
        onOver={() => {
          setSeen(false);
          forgetTrouble();
        }}
      />
    );
  }
  return <Strip error={trouble} onMore={() => setSeen(true)} />;
}

/** One strip above the page, with a way to all that can be done. */
function Strip({ error, onMore }: { error: AppError; onMore: () => void }) {
  const { t } = useTranslation(["trouble", "common"]);
  const { what } = useLabels().failure(error);
  return (
    <Notice tone="danger" live>
      <p>
        <b>{what}</b>
      </p>
      <span className="strip-ways">
        <Action low onPress={onMore}>
          {t("trouble:what_now")}
        </Action>
        <Action quiet low icon={X} onPress={forgetTrouble}>
          {t("common:close")}
        </Action>
      </span>
    </Notice>
  );
}

function Whole({ error, onOver }: { error: AppError; onOver: () => void }) {
  const { t } = useTranslation("trouble");
  const backend = useBackend();
  const client = useQueryClient();
  const again = async () => {
    onOver();
    await client.invalidateQueries();
  };
  return (
    <ModalOverlay className="scrim trouble-over" isOpen isKeyboardDismissDisabled>
      <Modal className="trouble-modal">
        <Dialog className="dialog" aria-label={t("what_now")}>
          <TroubleScreen
            error={error}
            again={() => void again()}
            onOpen={(status) => {
              client.setQueryData(["status"], status);
              void again();
            }}
            more={<Rescue save={() => backend.backupElsewhere()} />}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** While it is open all of it is still in reach: it can be saved somewhere else before anything is closed. */
function Rescue({ save }: { save: () => Promise<string | null> }) {
  const { t } = useTranslation("trouble");
  const rescue = useMutation({ mutationFn: save });
  return (
    <>
      {rescue.data ? (
        <Notice tone="success" live>
          {t("rescued", { file: rescue.data })}
        </Notice>
      ) : null}
      {rescue.isError ? <Failed error={rescue.error} /> : null}
      <Action primary icon={HardDriveDownload} isPending={rescue.isPending} onPress={() => rescue.mutate()}>
        {t("rescue")}
      </Action>
    </>
  );
}
