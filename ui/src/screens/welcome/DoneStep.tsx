import { ArrowRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { State } from "../../design/parts/State";
import { StepFrame } from "./StepFrame";

/** Ready: what stands, what is still open, and the two ways on. */
export function DoneStep({ status, onOpen }: { status: Status; onOpen: (status: Status) => void }) {
  const { t } = useTranslation("welcome");
  const [, navigate] = useLocation();
  const isProven = status.recovery === "proven";
  const hasPlace = status.backup !== "no_place";
  const go = (place: string) => {
    navigate(place);
    onOpen(status);
  };
  return (
    <StepFrame
      title={t("done.title")}
      what={t(`done.what.${status.seat}`)}
      foot={
        <>
          <Action onPress={() => go(status.seat === "office" ? "/settings/project" : "/settings/enrolment")}>
            {t(`done.enrol.${status.seat}`)}
          </Action>
          <span className="end">
            <Action primary icon={ArrowRight} onPress={() => go("/")}>
              {t("done.begin")}
            </Action>
          </span>
        </>
      }
    >
      <ul className="welcome-list">
        <li>
          <State tone="success">{t("done.password")}</State>
        </li>
        <li>
          <State tone={isProven ? "success" : "warning"}>
            {t(isProven ? "done.sheet" : "done.sheet_missing")}
          </State>
        </li>
        <li>
          <State tone={hasPlace ? "success" : "warning"}>
            {t(hasPlace ? "done.place" : "done.place_missing")}
          </State>
        </li>
        <li>
          <State tone="info">{t(`done.later.${status.seat}`)}</State>
        </li>
      </ul>
    </StepFrame>
  );
}
