import { Label, ProgressBar } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useIntake } from "../../app/intake";
import type { Progress } from "../../backend/types";
import { Action } from "../../design/parts/Action";

/** How far it is, and how to stop it. */
export function Working({ kind }: { kind: "looking" | "taking" }) {
  const { t } = useTranslation(["inbox", "common"]);
  const { progress, stop } = useIntake();
  const share = progress ? shareOf(progress) : null;
  return (
    <>
      <ProgressBar
        className="working"
        {...(share === null ? { isIndeterminate: true } : { value: share * 100 })}
      >
        {({ percentage }) => (
          <>
            <Label>
              {t(kind)}
              {progress && progress.files > 1
                ? ` ${t("file_of", { file: progress.file, files: progress.files })}`
                : null}
            </Label>
            <span className="working-track">
              <span style={{ inlineSize: `${percentage ?? 0}%` }} />
            </span>
          </>
        )}
      </ProgressBar>
      <span className="end">
        <Action onPress={stop}>{t("common:cancel")}</Action>
      </span>
    </>
  );
}

/** How much of all of it is done, from 0 to 1: each file is an equal part. */
export function shareOf({ file, files, done, all }: Progress): number {
  if (files === 0) return 0;
  const within = all > 0 ? Math.min(1, done / all) : 0;
  return Math.min(1, (Math.max(0, file - 1) + within) / files);
}
