import { useQuery } from "@tanstack/react-query";
import { Check, FileText } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { useBackend } from "../../backend/context";
import type { Day } from "../../dates/iso";
import { daysBetween } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Name } from "../../design/parts/Name";
import { State } from "../../design/parts/State";
import { useDeadlineSheet } from "../deadline/useDeadlineSheet";
import type { Saved } from "./LetterDialog";

interface Props {
  saved: Saved;
  today: Day;
  onClose: () => void;
}

/** The letter is in the file: the days once more, large enough to show them, and what comes next. */
export function Entered({ saved, today, onClose }: Props) {
  const { t } = useTranslation(["letter", "common"]);
  const dates = useDates();
  const [, navigate] = useLocation();
  const { person, result, deadline } = saved;
  const backend = useBackend();
  const openSheet = useDeadlineSheet();
  const detail = useQuery({
    queryKey: ["deadline", deadline],
    queryFn: () => (deadline ? backend.deadlineGet(deadline) : null),
    enabled: deadline !== null,
  }).data;
  const hasSheet = person !== null && result?.meaning === "act_by";
  // The key may come before the answer: then there is a moment in which it does nothing.
  const handOut = () => {
    if (detail) openSheet(detail);
  };
  const foot = (
    <>
      {person ? (
        <Action
          quiet
          onPress={() => {
            onClose();
            navigate(`/people/${person.id}`);
          }}
        >
          {t("to_file")}
        </Action>
      ) : null}
      {hasSheet ? <Action onPress={onClose}>{t("finished")}</Action> : null}
      <Action primary type="submit" icon={hasSheet ? FileText : Check} keys={t("common:key_enter")} autoFocus>
        {t(hasSheet ? "hand_out" : "finished")}
      </Action>
    </>
  );
  return (
    <DialogFrame
      title={t("entered")}
      onClose={onClose}
      onSubmit={hasSheet ? handOut : onClose}
      foot={foot}
      small
    >
      {person ? (
        <p>
          <Name of={person} original />
        </p>
      ) : null}
      {result ? (
        <div className="letter-result">
          <div className="letter-last">
            <p>{t("last_day")}</p>
            <p className="letter-day">{dates.fullDay(result.last_day)}</p>
            <p>{t("left", { count: Math.max(0, daysBetween(today, result.last_day)) })}</p>
          </div>
          <div className="letter-safe">
            <p>
              <State tone="success">{t("safe_day")}</State>
            </p>
            <p className="letter-day">{dates.fullDay(result.safe_day)}</p>
          </div>
        </div>
      ) : (
        <p>{t("kept")}</p>
      )}
    </DialogFrame>
  );
}
