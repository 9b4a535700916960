import { Mail } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { Action } from "../../design/parts/Action";

/** Opens the form of a letter, to whoever's file is open. */
export function EnterLetter({ primary = false, low = false }: { primary?: boolean; low?: boolean }) {
  const { t } = useTranslation("deadline");
  const { setOver } = useDesk();
  return (
    <Action primary={primary} low={low} icon={Mail} onPress={() => setOver("letter")}>
      {t("empty_step")}
    </Action>
  );
}
