import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import type { DeadlineView } from "../../../backend/types";
import { useDates } from "../../../dates/shown";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Name } from "../../../design/parts/Name";
import { Notice } from "../../../design/parts/Notice";
import { Private } from "../../../design/parts/Private";
import { useReason } from "../useReason";

interface Props {
  /** The deadlines that come out at another day now, or at none. */
  deadlines: DeadlineView[];
  onClose: () => void;
}

/** The letter is corrected, and a deadline of it would be another one now. It has not moved: somebody has to look at it. */
export function Moved({ deadlines, onClose }: Props) {
  const { t } = useTranslation(["letter", "common"]);
  const dates = useDates();
  const reason = useReason();
  const [, navigate] = useLocation();
  const look = (id: string | undefined) => {
    onClose();
    if (id) navigate(`/deadlines/${id}`);
  };
  const foot = (
    <>
      <Action onPress={onClose}>{t("correct.later")}</Action>
      <Action primary type="submit" icon={ArrowRight} keys={t("common:key_enter")}>
        {t("correct.look")}
      </Action>
    </>
  );
  return (
    <DialogFrame
      title={t("correct.done")}
      onClose={onClose}
      onSubmit={() => look(deadlines[0]?.brief.id)}
      foot={foot}
      isReady
    >
      <p>{t("correct.moved", { count: deadlines.length })}</p>
      {deadlines.map(({ brief, person }) => (
        <Notice key={brief.id} tone="danger">
          <p>
            <Link href={`/deadlines/${brief.id}`} onClick={onClose}>
              <Private>{brief.what}</Private>
            </Link>
            {person ? (
              <>
                {", "}
                <Name of={person} />
              </>
            ) : null}
          </p>
          {brief.last_day ? <p>{t("correct.kept", { day: dates.fullDay(brief.last_day) })}</p> : null}
          {brief.would_be ? (
            <p>
              <b>{t("correct.would_be", { day: dates.fullDay(brief.would_be) })}</b>
            </p>
          ) : null}
          {brief.refusal ? <p>{reason(brief.refusal)}</p> : null}
        </Notice>
      ))}
    </DialogFrame>
  );
}
