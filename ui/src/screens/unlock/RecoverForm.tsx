import { useMutation } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { Form } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed, Notice } from "../../design/parts/Notice";
import { blankCode, CodeInput } from "../secret/CodeInput";
import { faultOf, placesOf } from "../secret/code";
import { blankPassword, isGood, NewPassword } from "../secret/NewPassword";
import { useStrength } from "../secret/useStrength";

interface Props {
  onOpen: (status: Status) => void;
  onBack: () => void;
}

/** The way in with the recovery sheet: first the code, then a new password. */
export function RecoverForm({ onOpen, onBack }: Props) {
  const [lines, setLines] = useState(blankCode);
  const [isRight, setRight] = useState(false);
  if (!isRight)
    return <Code lines={lines} onChange={setLines} onRight={() => setRight(true)} onBack={onBack} />;
  return <Renew code={lines.join("\n")} onOpen={onOpen} onBack={() => setRight(false)} />;
}

interface CodeProps {
  lines: readonly string[];
  onChange: (lines: string[]) => void;
  onRight: () => void;
  onBack: () => void;
}

function Code({ lines, onChange, onRight, onBack }: CodeProps) {
  const { t } = useTranslation(["unlock", "secret"]);
  const backend = useBackend();
  const [isTried, setTried] = useState(false);
  const check = useMutation({
    mutationFn: (code: string) => backend.recoveryCheck(code),
    onSuccess: onRight,
    gcTime: 0,
    networkMode: "always",
  });
  const failure = check.error ? toFailure(check.error) : null;
  const places = failure?.code === "recovery_mistyped" ? placesOf(failure.params.places) : [];
  return (
    <Form
      className="door-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (lines.some((line) => faultOf(line)) || check.isPending) return;
        check.mutate(lines.join("\n"));
      }}
    >
      <p>{t("sheet_hint")}</p>
      <CodeInput
        value={lines}
        onChange={(next) => {
          onChange(next);
          check.reset();
        }}
        isTried={isTried}
        places={places}
        autoFocus
      />
      {places.length > 0 ? (
        <Notice tone="danger" live>
          {t("secret:sheet.mistyped")}
        </Notice>
      ) : failure ? (
        <Failed error={failure} />
      ) : null}
      <Action primary type="submit">
        {t("check_code")}
      </Action>
      <Action link icon={ArrowLeft} onPress={onBack}>
        {t("back_to_password")}
      </Action>
    </Form>
  );
}

function Renew({ code, onOpen, onBack }: { code: string } & Props) {
  const { t } = useTranslation("unlock");
  const backend = useBackend();
  const [typed, setTyped] = useState(blankPassword);
  const [isTried, setTried] = useState(false);
  const strength = useStrength(typed.password, []);
  const recover = useMutation({
    mutationFn: () => backend.caseloadRecover(code, typed.password),
    onSuccess: onOpen,
    gcTime: 0,
    networkMode: "always",
  });
  const failure = recover.error ? toFailure(recover.error) : null;
  const isAboutPassword = failure?.code === "password_weak" || failure?.code === "password_too_short";
  return (
    <Form
      className="door-form"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isGood(typed, strength) && !recover.isPending) recover.mutate();
      }}
    >
      <Notice tone="success" live>
        {t("code_fits")}
      </Notice>
      <NewPassword
        value={typed}
        onChange={setTyped}
        strength={strength}
        isTried={isTried}
        refusal={failure}
        label={t("new_password")}
        autoFocus
      />
      {failure && !isAboutPassword ? <Failed error={failure} /> : null}
      <Action primary type="submit">
        {recover.isPending ? t("opening") : t("renew_and_open")}
      </Action>
      <Action link icon={ArrowLeft} onPress={onBack}>
        {t("back_to_code")}
      </Action>
    </Form>
  );
}
