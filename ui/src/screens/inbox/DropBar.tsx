import { FolderInput } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useIntake } from "../../app/intake";
import { Action } from "../../design/parts/Action";
import { Icon } from "../../design/parts/Icon";
import { Working } from "./Working";

/** The place to drop files. The whole window takes them; this is where it says so. */
export function DropBar() {
  const { t } = useTranslation("inbox");
  const { busy, isHovering, offered, ended, choose } = useIntake();
  const isMore = offered !== null || ended !== null;
  return (
    <section className={isHovering ? "drop drop-over" : "drop"} aria-label={t("drop")}>
      <Icon of={FolderInput} />
      {busy ? (
        <Working kind={busy} />
      ) : (
        <>
          <p role="status">
            <b>{t(isHovering ? "drop_now" : isMore ? "drop_more" : "drop")}</b>{" "}
            <span className="muted">{t("drop_hint")}</span>
          </p>
          <span className="end">
            <Action onPress={() => choose(false)}>{t("choose")}</Action>
            <Action onPress={() => choose(true)}>{t("choose_folder")}</Action>
          </span>
        </>
      )}
    </section>
  );
}
