import { FolderOpen } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { BackupPlace } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { Failed, Notice } from "../../../design/parts/Notice";
import { State } from "../../../design/parts/State";
import { Line } from "../Line";

interface Props {
  place: BackupPlace | null;
  today: string;
  isDemo: boolean;
}

/** The second place: which folder, whether it is there, how old the newest copy is. */
export function SecondPlace({ place, today, isDemo }: Props) {
  const { t } = useTranslation("backup");
  const backend = useBackend();
  const dates = useDates();
  const choose = useDo(
    () => backend.backupPlaceChoose(),
    (chosen) => chosen !== null,
  );
  const forget = useDo(() => backend.backupPlaceForget());
  const needsOne = place === null && !isDemo;
  return (
    <>
      <Line title={t("place")} hint={t("place_hint")}>
        <span className="backup-place">
          {place ? (
            <b>{place.folder}</b>
          ) : (
            <State tone={needsOne ? "warning" : "info"}>{t("place_none")}</State>
          )}
          {place && !place.is_reachable ? <State tone="warning">{t("place_away")}</State> : null}
          <Action
            icon={FolderOpen}
            primary={needsOne}
            isPending={choose.isPending}
            onPress={() => choose.mutate([])}
          >
            {t(place ? "place_change" : "place_choose")}
          </Action>
          {place ? (
            <Action quiet onPress={() => forget.mutate([])}>
              {t("place_forget")}
            </Action>
          ) : null}
        </span>
      </Line>
      <div className="backup-said">
        {choose.isError ? <Failed error={choose.error} /> : null}
        {forget.isError ? <Failed error={forget.error} /> : null}
        {place?.is_same_disk ? <Notice tone="warning">{t("place_same_disk")}</Notice> : null}
      </div>
      {place ? (
        <Line title={t("newest")}>
          <span>{place.newest_at ? dates.moment(place.newest_at, today) : t("newest_none")}</span>
        </Line>
      ) : null}
    </>
  );
}
