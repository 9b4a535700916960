import { Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../design/parts/Action";
import { useDesk } from "./desk";
import { useSteps, type useUndo } from "./steps";

/** How long one key takes back what was done last. */
const OFFERED_MS = 10_000;

/** When something was saved, and for a while the way to take it back. Told politely to whoever listens. */
export function SavedLine({ undo }: { undo: ReturnType<typeof useUndo> }) {
  const { t } = useTranslation();
  const { saved, offer, endOffer } = useDesk();
  // Known beforehand, so that what comes is recognised as new.
  useSteps(1);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // Whoever is at the button keeps it: the focus would be lost, or the hand come too late.
    if (!offer || isHeld) return;
    const timer = setTimeout(endOffer, OFFERED_MS);
    return () => clearTimeout(timer);
  }, [offer, isHeld, endOffer]);
  return (
    <span className="saved">
      <span role="status">
        {saved
          ? saved.isUndone
            ? t("status.undone", { at: saved.at })
            : t("status.saved", { at: saved.at })
          : null}
        {offer ? <span className="vh"> {t("status.undo_hint", { ctrl: t("key_ctrl") })}</span> : null}
      </span>
      {offer ? (
        <Action
          link
          icon={Undo2}
          onPress={() => undo.mutate(offer)}
          onFocusChange={setHeld}
          onHoverChange={setHeld}
        >
          {t(saved?.isUndone ? "status.redo" : "status.undo")}
        </Action>
      ) : null}
    </span>
  );
}
