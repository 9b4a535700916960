import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import { toFailure } from "../../../backend/failure";
import { Action } from "../../../design/parts/Action";
import { Failed, Notice } from "../../../design/parts/Notice";
import { Panel } from "../../../design/parts/Panel";
import { PasswordInput } from "../../../design/parts/PasswordInput";
import { blankPassword, isGood, NewPassword } from "../../secret/NewPassword";
import { useStrength } from "../../secret/useStrength";
import type { SectionProps } from "../sections";

/** A new password in place of the old one. The sheet and the case files stay as they are. */
export function PasswordSection({ status }: SectionProps) {
  const { t } = useTranslation("access");
  const backend = useBackend();
  const [old, setOld] = useState("");
  const [typed, setTyped] = useState(blankPassword);
  const [isTried, setTried] = useState(false);
  const strength = useStrength(typed.password, [status.worker, status.unit_label, status.employer]);
  const change = useDo(backend.passwordChange);
  const failure = change.error ? toFailure(change.error) : null;
  const isOldWrong = failure?.code === "wrong_password";
  const isAboutNew = failure?.code === "password_weak" || failure?.code === "password_too_short";
  const save = () => {
    setTried(true);
    if (old === "" || !isGood(typed, strength) || change.isPending) return;
    change.mutate([old, typed.password], {
      onSuccess: () => {
        setOld("");
        setTyped(blankPassword);
        setTried(false);
      },
    });
  };
  const oldError = () => {
    if (isOldWrong) return t("password.old_wrong");
    return isTried && old === "" ? t("password.old_missing") : undefined;
  };
  return (
    <Panel title={t("password.title")}>
      <Form
        className="panel-body stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="muted">{t("password.what")}</p>
        <PasswordInput
          label={t("password.old")}
          value={old}
          onChange={(password) => {
            setOld(password);
            change.reset();
          }}
          error={oldError()}
        />
        <NewPassword
          value={typed}
          onChange={(next) => {
            setTyped(next);
            change.reset();
          }}
          strength={strength}
          isTried={isTried}
          refusal={failure}
          label={t("password.new")}
        />
        {failure && !isOldWrong && !isAboutNew ? <Failed error={failure} /> : null}
        {change.isSuccess ? (
          <Notice tone="success" live>
            {t("password.changed")}
          </Notice>
        ) : null}
        <div className="row">
          <Action primary type="submit">
            {change.isPending ? t("password.changing") : t("password.change")}
          </Action>
        </div>
      </Form>
    </Panel>
  );
}
