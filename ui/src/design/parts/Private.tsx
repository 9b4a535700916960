import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useDiscreet } from "../../app/discreet";
import { Icon } from "./Icon";

/** What is told about somebody: a note, a number, a remark. While names are hidden it is not in the document at all. */
export function Private({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { is } = useDiscreet();
  if (!is) return children;
  return (
    <span className="private">
      <Icon of={EyeOff} />
      {t("text_hidden")}
    </span>
  );
}
