import { Eye, EyeOff } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { Action } from "./Action";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  /** What is wrong, in words; empty when nothing is. */
  error?: string | undefined;
  autoFocus?: boolean;
  /** Shown together with another field: only the one that hears of it has the button. */
  isShown?: boolean;
  onShow?: (isShown: boolean) => void;
}

/** A password: hidden unless somebody wants to see it, and with a word when the capitals are locked. */
export function PasswordInput(props: Props) {
  const { label, value, onChange, hint, error, autoFocus, isShown, onShow } = props;
  const { t } = useTranslation();
  const [isSeen, setSeen] = useState(false);
  const [hasCapsLock, setCapsLock] = useState(false);
  const shown = isShown ?? isSeen;
  const show = onShow ?? setSeen;
  const hasButton = onShow !== undefined || isShown === undefined;
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState?.("CapsLock") ?? false);
  return (
    <TextField
      className="field"
      type={shown ? "text" : "password"}
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus ?? false}
      autoComplete="off"
      spellCheck="false"
      onBlur={() => setCapsLock(false)}
    >
      <Label className="field-label">{label}</Label>
      <div className="password">
        <Input className="input" dir="auto" onKeyDown={watchCapsLock} onKeyUp={watchCapsLock} />
        {hasButton ? (
          <Action
            quiet
            low
            icon={shown ? EyeOff : Eye}
            aria-label={t(shown ? "password_hide" : "password_show")}
            onPress={() => show(!shown)}
          />
        ) : null}
      </div>
      {hasCapsLock ? (
        <p className="caps-lock" role="status">
          {t("caps_lock")}
        </p>
      ) : null}
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </TextField>
  );
}
