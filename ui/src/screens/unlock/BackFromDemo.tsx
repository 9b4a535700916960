import { useMutation } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useTranslation } from "react-i18next";
import { keepAll } from "../../app/beforeLock";
import { useBackend } from "../../backend/context";
import { Action } from "../../design/parts/Action";

/** From the invented city back to the own caseload. The program tells the page that it is locked then. */
export function BackFromDemo() {
  const { t } = useTranslation("welcome");
  const backend = useBackend();
  const leave = useMutation({
    mutationFn: async () => {
      await keepAll();
      return backend.caseloadLeave();
    },
    networkMode: "always",
  });
  return (
    <Action link icon={LogOut} onPress={() => leave.mutate()}>
      {t("explore.leave")}
    </Action>
  );
}
