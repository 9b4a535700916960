import { DatabaseBackup } from "lucide-react";
import { Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { lazily } from "../../app/lazily";
import type { Status } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { blankPassword, type Typed } from "../secret/NewPassword";
import { DoorFoot } from "../unlock/DoorFoot";
import { DoneStep } from "./DoneStep";
import { Explore } from "./Explore";
import { PasswordStep } from "./PasswordStep";
import { PlaceStep } from "./PlaceStep";
import { SheetStep } from "./SheetStep";
import { type StepName, Steps } from "./Steps";
import { blankOwner, type Owner, WhoStep } from "./WhoStep";
import "./welcome.css";

// Needed after a theft and hardly ever otherwise, so it is read, with its sentences, when somebody asks for it.
const RestorePanel = lazily(async () => ({
  default: (await import("../trouble/RestorePanel")).RestorePanel,
}));

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
  const [isRestoring, setRestoring] = useState(false);
  const [password, setPassword] = useState<Typed>(blankPassword);
  if (isRestoring) {
    return (
      <Suspense fallback={null}>
        <RestorePanel mayMoveAside={false} onOpen={onOpen} onBack={() => setRestoring(false)} />
      </Suspense>
    );
  }
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
              setStep("place");
            }}
          />
        ) : null}
        {made && step === "place" ? (
          <PlaceStep
            status={made}
            onNext={(status) => {
              onMade(status);
              setStep("done");
            }}
          />
        ) : null}
        {made && step === "done" ? <DoneStep status={made} onOpen={onOpen} /> : null}
      </div>
      <DoorFoot>
        {made ? null : (
          <>
            <span>{t("lost_device")}</span>{" "}
            <Action link icon={DatabaseBackup} onPress={() => setRestoring(true)}>
              {t("restore")}
            </Action>{" "}
            <span>{t("look_first")}</span> <Explore onOpen={onOpen} />
          </>
        )}
      </DoorFoot>
    </div>
  );
}
