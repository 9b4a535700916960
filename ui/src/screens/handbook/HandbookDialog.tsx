import { useTranslation } from "react-i18next";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { useHandbook } from "../../help/help";
import { Handbook } from "./Handbook";

/** The handbook over whatever is on the screen: what is being typed below stays as it is. */
export default function HandbookDialog() {
  const { t } = useTranslation("handbook");
  const { place, open, close } = useHandbook();
  if (!place) return null;
  return (
    <DialogFrame title={t("title")} onClose={close} wide>
      <Handbook place={place} onGo={open} />
    </DialogFrame>
  );
}
