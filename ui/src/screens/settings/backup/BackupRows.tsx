import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../../backend/context";
import type { BackupView } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { EmptyState } from "../../../design/parts/EmptyState";
import { Failed } from "../../../design/parts/Notice";
import { State } from "../../../design/parts/State";
import { useSizes } from "../../trouble/size";

/** The backups in one place, newest first, each with a way to look through it. */
export function BackupRows({ backups, empty }: { backups: readonly BackupView[]; empty: string }) {
  const { t } = useTranslation("backup");
  if (backups.length === 0) return <EmptyState>{empty}</EmptyState>;
  return (
    <div className="table-wide">
      <table className="backup-table">
        <thead>
          <tr>
            <th scope="col">{t("when")}</th>
            <th scope="col">{t("why")}</th>
            <th scope="col" className="num">
              {t("size")}
            </th>
            <th scope="col">{t("what")}</th>
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <Row key={backup.name} backup={backup} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ backup }: { backup: BackupView }) {
  const { t } = useTranslation(["backup", "trouble"]);
  const backend = useBackend();
  const dates = useDates();
  const sizes = useSizes();
  const verify = useMutation({ mutationFn: () => backend.backupVerify(backup.at, backup.name) });
  const when = backup.made_at
    ? `${dates.weekday(backup.made_at)} ${dates.fullDate(backup.made_at)}, ${dates.time(backup.made_at)}`
    : t("trouble:no_time");
  const standing = () => {
    if (backup.refused) return <State tone="danger">{t("backup:unsound")}</State>;
    if (backup.is_of_this === false) return <State tone="info">{t("backup:foreign")}</State>;
    if (verify.data) {
      return verify.data.is_sound ? (
        <State tone="success">{t("backup:sound")}</State>
      ) : (
        <State tone="danger">{t("backup:unsound")}</State>
      );
    }
    return (
      <Action
        low
        aria-label={`${t("backup:verify")}: ${when}`}
        isPending={verify.isPending}
        onPress={() => verify.mutate()}
      >
        {verify.isPending ? t("backup:verifying") : t("backup:verify")}
      </Action>
    );
  };
  return (
    <>
      <tr>
        <th scope="row">{when}</th>
        <td>{backup.reason ? t(`trouble:reason.${backup.reason}`) : ""}</td>
        <td className="num">{sizes(backup.bytes)}</td>
        <td aria-live="polite">{standing()}</td>
      </tr>
      {verify.isError ? (
        <tr>
          <td colSpan={4}>
            <Failed error={verify.error} again={() => verify.mutate()} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
