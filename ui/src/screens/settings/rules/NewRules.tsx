import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../../backend/context";
import type { RulesPreview } from "../../../backend/types";
import { Action } from "../../../design/parts/Action";
import { Failed } from "../../../design/parts/Notice";
import { NewRulesDialog } from "./NewRulesDialog";

/** Takes newer rules from a file: asks for it, shows what they change, and asks. */
export function NewRules() {
  const { t } = useTranslation("settings");
  const backend = useBackend();
  const [preview, setPreview] = useState<RulesPreview | null>(null);
  const choose = useMutation({
    mutationFn: () => backend.ruleChoose(),
    onSuccess: setPreview,
    networkMode: "always",
  });
  return (
    <div className="panel-body">
      <Action low isPending={choose.isPending} onPress={() => choose.mutate()}>
        {t("rules.choose")}
      </Action>
      {choose.error ? <Failed error={choose.error} /> : null}
      {preview ? <NewRulesDialog preview={preview} onClose={() => setPreview(null)} /> : null}
    </div>
  );
}
