import { KeyRound } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Failure } from "../../../backend/failure";
import { Action } from "../../../design/parts/Action";
import { Fault } from "../../../design/parts/Fault";
import { Failed } from "../../../design/parts/Notice";
import { PasswordInput } from "../../../design/parts/PasswordInput";
import { State } from "../../../design/parts/State";
import { useRosterKey } from "./useRosterKey";

interface Props {
  password: string;
  onChange: (password: string) => void;
  isTried: boolean;
  failure: Failure | null;
}

/** The key from the safe and its password: without both nobody changes the list of devices. */
export function KeyFields({ password, onChange, isTried, failure }: Props) {
  const { t } = useTranslation("project");
  const key = useRosterKey();
  const isUnread = failure?.code === "slots_damaged";
  return (
    <div className="stack">
      <div className="field">
        <p className="field-label">{t("key.file")}</p>
        <div className="row">
          <Action icon={KeyRound} onPress={() => key.choose.mutate()}>
            {t(key.isChosen ? "key.choose_other" : "key.choose")}
          </Action>
          {key.isChosen ? <State tone="success">{t("key.chosen")}</State> : null}
        </div>
        <Fault of={isTried && !key.isChosen ? t("key.missing") : undefined} />
        <Fault of={isUnread ? t("key.unread") : undefined} />
        {key.choose.error ? <Failed error={key.choose.error} /> : null}
      </div>
      <PasswordInput
        label={t("key.password")}
        value={password}
        onChange={onChange}
        error={
          failure?.code === "wrong_password"
            ? t("key.wrong")
            : isTried && password === ""
              ? t("key.password_missing")
              : undefined
        }
      />
    </div>
  );
}

/** What is told at the fields of the key. */
export const isAboutKey = (failure: Failure | null) =>
  failure?.code === "wrong_password" || failure?.code === "slots_damaged";
