import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RecoveryState, Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Notice } from "../../design/parts/Notice";
import { SheetFlow } from "../secret/SheetFlow";
import { StepFrame } from "./StepFrame";

interface Props {
  status: Status;
  /** How it stands with the sheet now. */
  onNext: (recovery: RecoveryState) => void;
}

/** The recovery sheet. It can wait, but nobody should overhear what that means. */
export function SheetStep({ status, onNext }: Props) {
  const { t } = useTranslation("welcome");
  const [isWarned, setWarned] = useState(false);
  return (
    <StepFrame title={t("sheet.title")} what={t("sheet.what")}>
      <Notice tone="warning">
        <p>
          <b>{t("sheet.place")}</b> {t("sheet.place_not")}
        </p>
      </Notice>
      <SheetFlow
        status={status}
        onProven={() => onNext("proven")}
        beside={
          isWarned ? null : (
            <Action quiet onPress={() => setWarned(true)}>
              {t("sheet.later")}
            </Action>
          )
        }
      />
      {isWarned ? (
        <Notice tone="danger" live>
          <p>
            <b>{t("sheet.warning")}</b>
          </p>
          <p>{t("sheet.warning_more")}</p>
          <div className="row">
            <Action low onPress={() => setWarned(false)}>
              {t("sheet.now")}
            </Action>
            <Action low quiet onPress={() => onNext("none")}>
              {t("sheet.later_anyway")}
            </Action>
          </div>
        </Notice>
      ) : null}
    </StepFrame>
  );
}
