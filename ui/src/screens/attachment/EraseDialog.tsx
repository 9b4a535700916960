import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { AttachmentView } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";

interface Props {
  attachment: AttachmentView;
  onErased: () => void;
  onClose: () => void;
}

/** Asks before a picture is erased for ever: this cannot be undone. */
export function EraseDialog({ attachment, onErased, onClose }: Props) {
  const { t } = useTranslation("attachment");
  const backend = useBackend();
  const erase = useDo(backend.attachmentErase);
  const foot = (
    <Action
      primary
      autoFocus
      isPending={erase.isPending}
      onPress={() => erase.mutate([attachment.id], { onSuccess: onErased })}
    >
      {t("erase_now")}
    </Action>
  );
  return (
    <DialogFrame title={t("erase_title")} onClose={onClose} small error={erase.error} foot={foot}>
      <p>{t("erase_means")}</p>
    </DialogFrame>
  );
}
