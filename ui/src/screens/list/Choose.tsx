import { FileSpreadsheet } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useIntake } from "../../app/intake";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { Failed } from "../../design/parts/Notice";

/** No list lies open: the place where one comes in. */
export function Choose({ onChoose, isPending }: { onChoose: () => void; isPending: boolean }) {
  const { t } = useTranslation("list");
  const intake = useIntake();
  return (
    <>
      <section className={intake.isHovering ? "drop drop-over" : "drop"} aria-label={t("drop")}>
        <Icon of={FileSpreadsheet} />
        <p>
          <b>{t("drop")}</b> <span className="muted">{t("or")}</span>
        </p>
        <Action primary onPress={onChoose} isPending={isPending}>
          {t("choose")}
        </Action>
      </section>
      {intake.error ? <Failed error={intake.error} /> : null}
      <p className="muted small">{t("stays_memory")}</p>
    </>
  );
}
