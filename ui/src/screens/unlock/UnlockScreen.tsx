import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLeft } from "../../app/useDraft";
import type { CaseloadFact, Status } from "../../backend/types";
import { Doorway } from "../../design/parts/Icon";
import { Notice } from "../../design/parts/Notice";
import { Explore } from "../welcome/Explore";
import { BackFromDemo } from "./BackFromDemo";
import { DoorFoot } from "./DoorFoot";
import { PasswordForm } from "./PasswordForm";
import { RecoverForm } from "./RecoverForm";

/** The way in. It says nothing about anybody behind it. */
export function UnlockScreen({ facts, onOpen }: { facts: CaseloadFact; onOpen: (status: Status) => void }) {
  const { t } = useTranslation("unlock");
  const left = useLeft();
  const [isRecovering, setRecovering] = useState(false);
  return (
    <div className="panel door-panel">
      <div className="door-body">
        <span className="door-sign">
          <Doorway />
        </span>
        <h1>{t("title")}</h1>
        <p className="muted">{t(isRecovering ? "recovering" : "locked")}</p>
        {facts.demo_password ? (
          <Notice tone="info">
            <p>{t("demo")}</p>
            <p>
              {t("demo_password")} <code>{facts.demo_password}</code>
            </p>
          </Notice>
        ) : null}
        {isRecovering ? (
          <RecoverForm onOpen={onOpen} onBack={() => setRecovering(false)} />
        ) : (
          <PasswordForm
            onOpen={onOpen}
            hasRecovery={facts.has_recovery}
            onRecover={() => setRecovering(true)}
          />
        )}
        {left === "kept" ? <Notice tone="success">{t("draft_kept")}</Notice> : null}
        {left === "unsafe" ? <Notice tone="warning">{t("draft_unsafe")}</Notice> : null}
      </div>
      <DoorFoot>
        {facts.is_exploring ? <BackFromDemo /> : null}
        {facts.demo_password === null ? <Explore onOpen={onOpen} /> : null}
      </DoorFoot>
    </div>
  );
}
