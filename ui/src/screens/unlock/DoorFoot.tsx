import { useQuery } from "@tanstack/react-query";
import { Lock, WifiOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import { Icon } from "../../design/parts/Icon";

/** The foot of the closed window: what is safe, and what else can be done from here. */
export function DoorFoot({ children }: { children?: ReactNode }) {
  const { t } = useTranslation(["unlock", "common"]);
  const backend = useBackend();
  const version = useQuery({ queryKey: ["version"], queryFn: () => backend.appVersion() });
  return (
    <div className="status door-foot">
      <span>
        <Icon of={WifiOff} />
        {t("common:status.offline")}
      </span>
      <span>
        <Icon of={Lock} />
        {t("common:status.encrypted")}
      </span>
      <span>{version.data ? t("version", { version: version.data }) : null}</span>
      <span className="end">{children}</span>
    </div>
  );
}
