import { useMutation } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDesk } from "../../app/desk";
import { blankNote } from "../../app/draft";
import { useBackend } from "../../backend/context";
import { Action } from "../../design/parts/Action";

/** From the invented city back to the own caseload. The program tells the page that it is locked then. */
export function BackFromDemo() {
  const { t } = useTranslation("welcome");
  const backend = useBackend();
  const { setDraft } = useDesk();
  const leave = useMutation({
    mutationFn: () => backend.caseloadLeave(),
    // What was typed about invented people belongs to nobody real.
    onMutate: () => setDraft(blankNote),
    networkMode: "always",
  });
  return (
    <Action link icon={LogOut} onPress={() => leave.mutate()}>
      {t("explore.leave")}
    </Action>
  );
}
