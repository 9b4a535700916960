import { FlaskConical } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/parts/Icon";

/**
 * Says over every screen, and over every dialog, that nobody here is real. The sheets put the same mark on dialogs, which
 * lie outside of the frame, by the attribute on the document.
 */
export function DemoStrip() {
  const { t } = useTranslation();
  useEffect(() => {
    document.documentElement.dataset.demo = "";
    return () => void delete document.documentElement.dataset.demo;
  }, []);
  return (
    <aside className="demo-strip" aria-label={t("demo_title")}>
      <Icon of={FlaskConical} />
      <b>{t("demo_title")}</b> <span>{t("demo_text")}</span>
    </aside>
  );
}
