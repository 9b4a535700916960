import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Failure } from "../../backend/failure";
import type { Holds, PasswordStrength } from "../../backend/types";
import { PasswordInput } from "../../design/parts/PasswordInput";
import { State } from "../../design/parts/State";
import "./secret.css";

/** A password that is thought up, and the same once more. */
export interface Typed {
  password: string;
  again: string;
}

/** Nothing typed yet. */
export const blankPassword: Typed = { password: "", again: "" };

interface Props {
  value: Typed;
  onChange: (value: Typed) => void;
  /** How long it holds (`useStrength`). */
  strength: PasswordStrength | null;
  /** Somebody wanted to go on: now it is said what is wrong. */
  isTried: boolean;
  /** Why the program refused it. */
  refusal?: Failure | null;
  autoFocus?: boolean;
  label?: string;
}

/** Whether it can be sent. Where no answer is there yet the program will say. */
export function isGood(typed: Typed, strength: PasswordStrength | null): boolean {
  return typed.password !== "" && typed.password === typed.again && strength?.is_enough !== false;
}

/** A new password with an honest word about how long it holds, and a second time against a slip of the finger. */
export function NewPassword(props: Props) {
  const { value, onChange, strength, isTried, refusal, autoFocus, label } = props;
  const { t } = useTranslation("secret");
  const [isShown, setShown] = useState(false);
  const told = (): string | undefined => {
    if (!isTried) return undefined;
    if (value.password === "") return t("password.missing");
    if (strength?.reason) return t(`reason.${strength.reason}`);
    if (refusal?.code === "password_weak") return t("reason.few_words");
    if (refusal?.code === "password_too_short") return t("reason.too_short");
    return undefined;
  };
  const differs = value.again !== "" && !value.password.startsWith(value.again);
  const isUnlike = isTried ? value.again !== value.password : differs;
  return (
    <div className="stack">
      <div className="field">
        <PasswordInput
          label={label ?? t("password.label")}
          value={value.password}
          onChange={(password) => onChange({ ...value, password })}
          error={told()}
          isShown={isShown}
          onShow={setShown}
          {...(autoFocus ? { autoFocus } : {})}
        />
        <Strength strength={strength} isTold={Boolean(told())} />
      </div>
      <PasswordInput
        label={t("password.again")}
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        error={isUnlike ? t("password.unlike") : undefined}
        isShown={isShown}
      />
    </div>
  );
}

const steps: Record<Holds, 1 | 2 | 3 | 4> = {
  seconds: 1,
  minutes: 1,
  hours: 1,
  days: 2,
  months: 2,
  years: 3,
  decades: 4,
  centuries: 4,
};
const tones = { 1: "danger", 2: "warning", 3: "success", 4: "success" } as const;

/** How long it holds: a bar, a sign and words; and why not longer, unless the field says so already. */
function Strength({ strength, isTold }: { strength: PasswordStrength | null; isTold: boolean }) {
  const { t } = useTranslation("secret");
  if (!strength) return <p className="hint strength-words">{t("password.advice")}</p>;
  // What is too short is refused however long it would hold.
  const step = strength.is_enough ? steps[strength.holds] : Math.min(steps[strength.holds], 2);
  const tone = tones[step as 1 | 2 | 3 | 4];
  return (
    <div className="strength">
      <div className={`strength-bar strength-${tone}`} aria-hidden="true">
        {[1, 2, 3, 4].map((part) => (
          <span key={part} className={part <= step ? "is-full" : ""} />
        ))}
      </div>
      <p className="strength-words" role="status">
        <State tone={tone}>{t(`holds.${strength.holds}`)}</State>
        {strength.reason && !isTold ? <span className="muted"> {t(`reason.${strength.reason}`)}</span> : null}
      </p>
    </div>
  );
}
