import { Check, Copy as CopySign } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Action } from "../../../design/parts/Action";

/** Puts a text where it can be pasted from, and says that it did, or that it could not. */
export function Copy({ text, what }: { text: string; what: string }) {
  const { t } = useTranslation("person");
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  return (
    <>
      <Action
        quiet
        low
        icon={state === "copied" ? Check : CopySign}
        aria-label={t("copy_named", { what })}
        onPress={() => void copy()}
        onBlur={() => setState("ready")}
      />
      <span role="status" className={state === "failed" ? "tiny" : "vh"}>
        {state === "copied" ? t("copied") : state === "failed" ? t("copy_failed") : null}
      </span>
    </>
  );
}
