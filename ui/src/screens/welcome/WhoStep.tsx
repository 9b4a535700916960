import { ArrowRight } from "lucide-react";
import { useState } from "react";
import { FieldError, Label, Radio, RadioGroup, Text } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { Seat, Who } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { TextInput } from "../../design/parts/fields";
import { StepFrame } from "./StepFrame";

/** Who starts, as far as it was typed. */
export interface Owner extends Who {
  seat: Seat | null;
}

/** Nothing typed yet. */
export const blankOwner: Owner = { seat: null, worker: "", unit_label: "", employer: "" };

interface Props {
  value: Owner;
  onChange: (owner: Owner) => void;
  onNext: () => void;
}

const seats: readonly Seat[] = ["worker", "office"];

/** Who starts here: which of the two seats, and what others call them. */
export function WhoStep({ value, onChange, onNext }: Props) {
  const { t } = useTranslation("welcome");
  const [isTried, setTried] = useState(false);
  const change = (part: Partial<Owner>) => onChange({ ...value, ...part });
  const isEmpty = (text: string) => text.trim() === "";
  const told = (isWrong: boolean, sentence: string) => (isTried && isWrong ? sentence : undefined);
  const isOffice = value.seat === "office";
  const next = () => {
    setTried(true);
    if (value.seat && !isEmpty(value.worker) && !isEmpty(value.unit_label)) onNext();
  };
  return (
    <StepFrame
      title={t("who.title")}
      what={t("who.what")}
      onSubmit={next}
      hasFocus
      foot={
        <span className="end">
          <Action primary type="submit" icon={ArrowRight}>
            {t("next")}
          </Action>
        </span>
      }
    >
      <RadioGroup
        className="field"
        value={value.seat}
        onChange={(seat) => change({ seat: seat as Seat })}
        isInvalid={isTried && !value.seat}
      >
        <Label className="field-label">{t("who.seat")}</Label>
        <div className="seats">
          {seats.map((seat) => (
            <Radio
              key={seat}
              value={seat}
              className="seat-card"
              autoFocus={seat === (value.seat ?? "worker")}
            >
              <b>{t(`who.seats.${seat}.name`)}</b>
              <span className="second">{t(`who.seats.${seat}.what`)}</span>
            </Radio>
          ))}
        </div>
        <Text slot="description" className="hint">
          {t("who.seat_hint")}
        </Text>
        <FieldError className="field-error">{told(!value.seat, t("who.seat_missing"))}</FieldError>
      </RadioGroup>
      <TextInput
        label={t("who.worker")}
        value={value.worker}
        onChange={(worker) => change({ worker })}
        error={told(isEmpty(value.worker), t("who.worker_missing"))}
      />
      <div className="grid-2">
        <TextInput
          label={t(isOffice ? "who.office" : "who.area")}
          hint={t(isOffice ? "who.office_hint" : "who.area_hint")}
          value={value.unit_label}
          onChange={(unit_label) => change({ unit_label })}
          error={told(isEmpty(value.unit_label), t(isOffice ? "who.office_missing" : "who.area_missing"))}
        />
        <TextInput
          label={t("who.employer")}
          hint={t("who.employer_hint")}
          value={value.employer}
          onChange={(employer) => change({ employer })}
        />
      </div>
    </StepFrame>
  );
}
