import { Radio, RadioGroup } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { BackupView } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { State } from "../../design/parts/State";
import { useSizes } from "./size";

interface Props {
  backups: readonly BackupView[];
  chosen: BackupView | null;
  onChoose: (backup: BackupView) => void;
}

const keyOf = (backup: BackupView) => `${backup.at}/${backup.name}`;

/** The backups to choose from, newest first. Those that cannot be used say so. */
export function BackupChoice({ backups, chosen, onChoose }: Props) {
  const { t } = useTranslation("trouble");
  const dates = useDates();
  const sizes = useSizes();
  return (
    <RadioGroup
      className="backup-choice"
      aria-label={t("backups")}
      value={chosen ? keyOf(chosen) : null}
      onChange={(key) => {
        const backup = backups.find((backup) => keyOf(backup) === key);
        if (backup) onChoose(backup);
      }}
    >
      {backups.map((backup) => (
        <Radio
          key={keyOf(backup)}
          value={keyOf(backup)}
          isDisabled={backup.refused !== null}
          className="backup-row"
        >
          <span className="backup-dot" aria-hidden="true" />
          <span className="backup-when">
            {backup.made_at
              ? `${dates.weekday(backup.made_at)} ${dates.fullDate(backup.made_at)}, ${dates.time(backup.made_at)}`
              : t("no_time")}
          </span>
          <span className="muted">
            {backup.refused ? (
              <State tone="warning">{t("unusable")}</State>
            ) : (
              [t(`at.${backup.at}`), backup.reason ? t(`reason.${backup.reason}`) : null, sizes(backup.bytes)]
                .filter(Boolean)
                .join(" · ")
            )}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
