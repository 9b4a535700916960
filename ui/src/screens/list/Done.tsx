import { Undo2, Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useDo } from "../../app/queries";
import { useBackend } from "../../backend/context";
import type { ImportApplied } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed, Notice } from "../../design/parts/Notice";

/** What became of the list, and the way back. */
export function Done({ applied }: { applied: ImportApplied }) {
  const { t } = useTranslation("list");
  const backend = useBackend();
  const [, navigate] = useLocation();
  const undo = useDo(backend.stepUndo);
  if (undo.isSuccess) {
    return (
      <Notice tone="success" live>
        {t("undone")}
      </Notice>
    );
  }
  const sentences = [
    applied.persons > 0 ? t("done_new", { count: applied.persons }) : null,
    applied.completed > 0 ? t("done_known", { count: applied.completed }) : null,
    applied.doubted > 0 ? t("done_doubted", { count: applied.doubted }) : null,
  ].filter(Boolean);
  return (
    <Notice tone="success" live>
      <p>
        <b>{t("done")}</b>
      </p>
      <p>{sentences.join(" ")}</p>
      <div className="row">
        <Action low icon={Users} onPress={() => navigate("/people")}>
          {t("to_people")}
        </Action>
        <Action low icon={Undo2} isPending={undo.isPending} onPress={() => undo.mutate([applied.step])}>
          {t("undo")}
        </Action>
      </div>
      {undo.isError ? <Failed error={undo.error} /> : null}
    </Notice>
  );
}
