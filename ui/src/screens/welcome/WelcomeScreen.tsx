import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "../../backend/types";
import { blankPassword, type Typed } from "../secret/NewPassword";
import { DoorFoot } from "../unlock/DoorFoot";
import { DoneStep } from "./DoneStep";
import { Explore } from "./Explore";
import { PasswordStep } from "./PasswordStep";
import { SheetStep } from "./SheetStep";
import { type StepName, Steps } from "./Steps";
import { blankOwner, type Owner, WhoStep } from "./WhoStep";
import "./welcome.css";

interface Props {
  /** The caseload that was just made; `null` before. */
  made: Status | null;
  onMade: (status: Status) => void;
  onOpen: (status: Status) => void;
}

/** The first start: a few fields, one after the other. `Eingabe` goes on, and going back keeps what was typed. */
export function WelcomeScreen({ made, onMade, onOpen }: Props) {
  const { t } = useTranslation("welcome");
  const [step, setStep] = useState<StepName>("who");
  const [owner, setOwner] = useState<Owner>(blankOwner);
  const [password, setPassword] = useState<Typed>(blankPassword);
  return (
    <div className="panel welcome">
      <Steps now={step} />
      <div className="welcome-body" key={step}>
        {step === "who" ? (
          <WhoStep value={owner} onChange={setOwner} onNext={() => setStep("password")} />
        ) : null}
        {step === "password" && owner.seat ? (
          <PasswordStep
            seat={owner.seat}
            who={owner}
            value={password}
            onChange={setPassword}
            onBack={() => setStep("who")}
            onMade={(status) => {
              // It has done its work, and lies in this page no longer.
              setPassword(blankPassword);
              onMade(status);
              setStep("sheet");
            }}
          />
        ) : null}
        {made && step === "sheet" ? (
          <SheetStep
            status={made}
            onNext={(recovery) => {
              onMade({ ...made, recovery });
              setStep("done");
            }}
          />
        ) : null}
        {made && step === "done" ? <DoneStep status={made} onOpen={onOpen} /> : null}
      </div>
      <DoorFoot>
        {made ? null : (
          <>
            <span>{t("look_first")}</span> <Explore onOpen={onOpen} />
          </>
        )}
      </DoorFoot>
    </div>
  );
}
