import { useTranslation } from "react-i18next";
import { Action } from "../design/parts/Action";
import { DraftSafety } from "./DraftSafety";
import type { Safety } from "./drafts";

interface Props {
  /** How safe what is typed is, where the form keeps a draft. */
  safety?: Safety;
  isPending: boolean;
  /** Throws away what was typed, where something is. */
  onDiscard?: (() => void) | undefined;
}

/** The foot of a form: that the draft is kept, and the one button that saves. */
export function SaveFoot({ safety, isPending, onDiscard }: Props) {
  const { t } = useTranslation(["common", "draft"]);
  return (
    <>
      {safety ? <DraftSafety of={safety} /> : null}
      {onDiscard ? (
        <Action link onPress={onDiscard}>
          {t("draft:discard_short")}
        </Action>
      ) : null}
      <Action primary type="submit" keys={t("key_enter")} isPending={isPending}>
        {t("save")}
      </Action>
    </>
  );
}
