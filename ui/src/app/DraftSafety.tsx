import { Save } from "lucide-react";
import { useTranslation } from "react-i18next";
import { toFailure } from "../backend/failure";
import { useDates } from "../dates/shown";
import { Icon } from "../design/parts/Icon";
import { Notice } from "../design/parts/Notice";
import { useLabels } from "../i18n/labels";
import type { Safety } from "./drafts";

/** At the foot of a form: when what stands in it was kept. Not said aloud, or it would talk into every pause. */
export function DraftSafety({ of }: { of: Safety }) {
  const { t } = useTranslation("draft");
  const dates = useDates();
  if (of.is === "blank" || of.is === "unsafe") return null;
  return (
    <span className="hint nowrap">
      <Icon of={Save} /> {of.is === "kept" ? t("kept", { at: dates.clock(of.at) }) : t("waiting")}
    </span>
  );
}

/** In the form: that what stands in it is not safe, why, and what to do now. */
export function DraftUnsafe({ of }: { of: Safety }) {
  const { t } = useTranslation(["draft", "common"]);
  const labels = useLabels();
  if (of.is !== "unsafe") return null;
  const failure = toFailure(of.error);
  const { what, todo } = labels.failure(failure);
  return (
    <Notice tone="danger" live>
      <p>
        <b>{t("unsafe")}</b> {what}
      </p>
      <p>
        {t("unsafe_todo")} {todo}
      </p>
      <p className="tiny muted">
        {t("common:code")}: <code>{failure.code}</code>
      </p>
    </Notice>
  );
}
