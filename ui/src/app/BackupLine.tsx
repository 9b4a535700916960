import { Link } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Status } from "../backend/types";
import { useDates } from "../dates/shown";
import { State } from "../design/parts/State";

/** Warns when the newest copy outside this device is too old, and leads to where that is mended. */
export function BackupLine({ status }: { status: Status }) {
  const { t } = useTranslation("backup");
  const dates = useDates();
  if (status.backup === "fine") return null;
  const at = status.backed_up_at ? dates.moment(status.backed_up_at, status.today) : null;
  const word = () => {
    if (status.backup === "no_place") return t("line.no_place");
    return at ? t("line.overdue", { at }) : t("line.never");
  };
  return (
    <Link href="/settings/backup" className="status-link">
      <State tone="warning">{word()}</State>
    </Link>
  );
}
