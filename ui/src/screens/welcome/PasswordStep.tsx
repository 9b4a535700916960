import { useMutation } from "@tanstack/react-query";
import { ArrowLeft, ArrowRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import { toFailure } from "../../backend/failure";
import type { Seat, Status, Who } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Failed } from "../../design/parts/Notice";
import { isGood, NewPassword, type Typed } from "../secret/NewPassword";
import { useStrength } from "../secret/useStrength";
import { StepFrame } from "./StepFrame";

interface Props {
  seat: Seat;
  who: Who;
  value: Typed;
  onChange: (typed: Typed) => void;
  onBack: () => void;
  onMade: (status: Status) => void;
}

/** The password; with it the caseload is made. */
export function PasswordStep({ seat, who, value, onChange, onBack, onMade }: Props) {
  const { t } = useTranslation("welcome");
  const backend = useBackend();
  const [isTried, setTried] = useState(false);
  const strength = useStrength(value.password, [who.worker, who.unit_label, who.employer]);
  const create = useMutation({
    mutationFn: () => {
      const { worker, unit_label, employer } = who;
      const trimmed = { worker: worker.trim(), unit_label: unit_label.trim(), employer: employer.trim() };
      return backend.caseloadCreate(seat, trimmed, value.password);
    },
    onSuccess: onMade,
    meta: { isToldHere: true },
    gcTime: 0,
    networkMode: "always",
  });
  const failure = create.error ? toFailure(create.error) : null;
  const isAboutPassword = failure?.code === "password_weak" || failure?.code === "password_too_short";
  const next = () => {
    setTried(true);
    if (isGood(value, strength) && !create.isPending) create.mutate();
  };
  return (
    <StepFrame
      title={t("password.title")}
      what={t("password.what")}
      onSubmit={next}
      hasFocus
      foot={
        <>
          <Action quiet icon={ArrowLeft} onPress={onBack} isDisabled={create.isPending}>
            {t("back")}
          </Action>
          <span className="end">
            <Action primary type="submit" icon={ArrowRight}>
              {create.isPending ? t("password.making") : t("next")}
            </Action>
          </span>
        </>
      }
    >
      <NewPassword
        value={value}
        onChange={(typed) => {
          onChange(typed);
          create.reset();
        }}
        strength={strength}
        isTried={isTried}
        refusal={failure}
        autoFocus
      />
      {failure && !isAboutPassword ? <Failed error={failure} /> : null}
    </StepFrame>
  );
}
