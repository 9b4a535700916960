import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "../../backend/types";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { Notice } from "../../design/parts/Notice";
import { type Odd, oddIn } from "./odd";
import "./trouble.css";

/** Above every page: what concerns everything, and what is odd about this computer or this caseload and must be known, without keeping anybody from working. */
export function OddNotices({ status, children }: { status: Status; children?: ReactNode }) {
  const { t } = useTranslation(["trouble", "common"]);
  const dates = useDates();
  const [seen, setSeen] = useState<readonly Odd[]>([]);
  const odd = oddIn(status).filter((odd) => !seen.includes(odd));
  return (
    <div className="odd-strip">
      {children}
      {odd.map((odd) => (
        <Notice key={odd} tone="warning" live>
          <p>
            <b>{t(`trouble:odd.${odd}.what`, { today: dates.fullDate(status.today) })}</b>
          </p>
          <p>{t(`trouble:odd.${odd}.todo`)}</p>
          <Action quiet low icon={X} onPress={() => setSeen([...seen, odd])}>
            {t("trouble:seen")}
          </Action>
        </Notice>
      ))}
    </div>
  );
}
