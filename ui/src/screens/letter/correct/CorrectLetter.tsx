import { Pencil, UserPlus } from "lucide-react";
import { useId, useLayoutEffect } from "react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../../app/desk";
import { useDiscreet } from "../../../app/discreet";
import type { LetterView } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { useLabels } from "../../../i18n/labels";
import { keepFocus } from "./keepFocus";

/** Opens the correction of a letter. One of which nobody knows whose it is needs its person first. */
export function CorrectLetter({ letter, low = false }: { letter: LetterView; low?: boolean }) {
  const { t } = useTranslation("letter");
  const { correctLetter } = useDesk();
  const words = useLetterWords();
  const isNobodys = letter.person === null;
  const id = useId();
  // The line may go with the correction, because the letter has found its person; the dialog has given back the focus by then.
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id === id) keepFocus();
    },
    [id],
  );
  const name = t(isNobodys ? "correct.assign" : "correct.action");
  return (
    <Action
      id={id}
      quiet={!isNobodys}
      low={low}
      icon={isNobodys ? UserPlus : Pencil}
      aria-label={`${name}: ${words(letter)}`}
      onPress={() => correctLetter(letter)}
    >
      {name}
    </Action>
  );
}

/** A letter in a few words, for labels that are read out; while names are hidden without what somebody typed. */
function useLetterWords(): (letter: LetterView) => string {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const { is: isHidden } = useDiscreet();
  return ({ subject, sender, sender_name }) => {
    const kind = sender ? labels.of("letter_sender", sender) : t("post.unnamed");
    return isHidden ? kind : subject || sender_name || kind;
  };
}
