import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import type { DeviceView } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Notice } from "../../../design/parts/Notice";
import { isAboutKey, KeyFields } from "./KeyFields";
import { useRosterKey } from "./useRosterKey";

interface Props {
  device: DeviceView;
  onClose: () => void;
  onRevoked: () => void;
}

/** Ends a lost or retired device. It cannot be undone, and so it says what it does and asks for the key. */
export function RevokeDialog({ device, onClose, onRevoked }: Props) {
  const { t } = useTranslation("project");
  const backend = useBackend();
  const key = useRosterKey();
  const [password, setPassword] = useState("");
  const [isTried, setTried] = useState(false);
  const revoke = useDo(backend.rosterRevoke);
  const failure = revoke.error ? toFailure(revoke.error) : null;
  const save = () => {
    setTried(true);
    if (password === "" || !key.isChosen || revoke.isPending) return;
    revoke.mutate([device.name, password], {
      onSuccess: () => {
        onRevoked();
        onClose();
      },
    });
  };
  return (
    <DialogFrame
      title={t("revoke.title", { device: device.name })}
      onClose={onClose}
      onSubmit={save}
      small
      error={isAboutKey(failure) ? null : failure}
      foot={
        <Action primary type="submit">
          {t("revoke.take")}
        </Action>
      }
    >
      <p>{t("revoke.what", { worker: device.worker })}</p>
      <Notice tone="warning">{t("revoke.final")}</Notice>
      {device.is_intake ? <Notice tone="danger">{t("revoke.intake")}</Notice> : null}
      <KeyFields
        password={password}
        onChange={(next) => {
          setPassword(next);
          revoke.reset();
        }}
        isTried={isTried}
        failure={failure}
      />
    </DialogFrame>
  );
}
