import { useTranslation } from "react-i18next";
import { Action } from "../design/parts/Action";
import { DraftSafety } from "./DraftSafety";
import type { Safety } from "./drafts";

interface Props {
  /** How safe what is typed is, where the form keeps a draft. */
  safety?: Safety;
  isPending: boolean;
}

/** The foot of a form: that the draft is kept, and the one button that saves. */
export function SaveFoot({ safety, isPending }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {safety ? <DraftSafety of={safety} /> : null}
      <Action primary type="submit" keys={t("key_enter")} isPending={isPending}>
        {t("save")}
      </Action>
    </>
  );
}
