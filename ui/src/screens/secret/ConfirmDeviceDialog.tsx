import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { blankWords, positionsOf, WordsInput } from "./WordsInput";

interface Props {
  /** The device, by its name in the roster, and who works with it. */
  device: { name: string; worker?: string };
  onClose: () => void;
  /** The words fit: what waited for it can go on. */
  onConfirmed?: () => void;
}

/** The eight words of a device, typed while its owner reads them aloud. They are shown nowhere before. */
export function ConfirmDeviceDialog({ device, onClose, onConfirmed }: Props) {
  const { t } = useTranslation("enrolment");
  const backend = useBackend();
  const [words, setWords] = useState(blankWords);
  const [isTried, setTried] = useState(false);
  const confirm = useDo(backend.deviceCompare);
  const failure = confirm.error ? toFailure(confirm.error) : null;
  const wrong = failure?.code === "words_differ" ? positionsOf(failure.params.positions) : [];
  const save = () => {
    setTried(true);
    if (words.some((word) => word === "") || confirm.isPending) return;
    confirm.mutate([device.name, words.join(" ")], {
      onSuccess: () => {
        onConfirmed?.();
        onClose();
      },
    });
  };
  return (
    <DialogFrame
      title={t("confirm.title")}
      onClose={onClose}
      onSubmit={save}
      error={wrong.length > 0 ? null : failure}
      foot={
        <Action primary type="submit" isPending={confirm.isPending}>
          {t("confirm.take")}
        </Action>
      }
    >
      <p>{device.worker ? t("confirm.call", { worker: device.worker }) : t("confirm.call_owner")}</p>
      <p className="muted">{t("confirm.why")}</p>
      <WordsInput
        label={t("confirm.words", { device: device.name })}
        value={words}
        onChange={(next) => {
          setWords(next);
          confirm.reset();
        }}
        isTried={isTried}
        wrong={wrong}
        autoFocus
      />
    </DialogFrame>
  );
}
