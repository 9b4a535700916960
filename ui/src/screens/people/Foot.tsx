import { MessageSquarePlus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Action } from "../../design/parts/Action";

interface Props {
  /** How many are chosen. */
  chosen: number;
  listed: number;
  onContact: () => void;
  onClear: () => void;
}

/** The foot of the list: what can be done with those who are chosen. It is always there, so that nothing moves. */
export function Foot({ chosen, listed, onContact, onClear }: Props) {
  const { t } = useTranslation(["people", "common"]);
  return (
    <div className="people-foot no-print" role="status">
      {chosen === 0 ? (
        <span className="muted">{t("choose_hint", { count: listed })}</span>
      ) : (
        <>
          <b>{t("chosen", { count: chosen })}</b>
          <Action low icon={MessageSquarePlus} keys={t("common:key_enter")} onPress={onContact}>
            {t("contact_with", { count: chosen })}
          </Action>
          <Action low quiet keys="Esc" onPress={onClear}>
            {t("clear_chosen")}
          </Action>
        </>
      )}
    </div>
  );
}
