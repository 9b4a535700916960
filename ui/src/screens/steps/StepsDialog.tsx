import { Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSteps, useUndo } from "../../app/steps";
import type { StepView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { EmptyState } from "../../design/parts/EmptyState";
import { Load } from "../../design/parts/Load";
import { Name } from "../../design/parts/Name";
import { useStepWords } from "./stepWords";
import "./steps.css";

/** What was done last, each with the way to take it back. */
export function StepsDialog({ today, onClose }: { today: Day; onClose: () => void }) {
  const { t } = useTranslation("step");
  const steps = useSteps();
  const undo = useUndo();
  const [isSaid, setSaid] = useState(false);
  const takeBack = (step: StepView) => {
    setSaid(false);
    undo.mutate(step, { onSuccess: () => setSaid(true) });
  };
  return (
    <DialogFrame title={t("title")} onClose={onClose} error={undo.error}>
      <p className="muted">{t("intro")}</p>
      <p className="vh" role="status">
        {isSaid ? t("undone") : null}
      </p>
      <Load query={steps} rows={5}>
        {(steps) =>
          steps.length === 0 ? (
            <EmptyState>{t("empty")}</EmptyState>
          ) : (
            <ul className="steps">
              {steps.map((step, place) => (
                <Line
                  key={step.id}
                  step={step}
                  today={today}
                  isFirst={place === steps.findIndex((one) => one.can_undo)}
                  onUndo={takeBack}
                />
              ))}
            </ul>
          )
        }
      </Load>
    </DialogFrame>
  );
}

interface LineProps {
  step: StepView;
  today: Day;
  isFirst: boolean;
  onUndo: (step: StepView) => void;
}

function Line({ step, today, isFirst, onUndo }: LineProps) {
  const { t } = useTranslation("step");
  const dates = useDates();
  const words = useStepWords();
  const at = dates.moment(step.at, today);
  return (
    <li>
      <time className="step-at muted" dateTime={step.at}>
        {at}
      </time>
      <span>
        {words(step.verb)}
        <span className="second">
          {step.persons.map((person, place) => (
            <span key={person.id}>
              {place > 0 ? ", " : null}
              <Name of={person} />
            </span>
          ))}
        </span>
      </span>
      {step.can_undo ? (
        <Action
          low
          icon={Undo2}
          autoFocus={isFirst}
          aria-label={t("undo_of", { what: words(step.verb), at })}
          onPress={() => onUndo(step)}
        >
          {t("undo")}
        </Action>
      ) : (
        <span className="muted small">{t(step.is_undone ? "was_undone" : "for_good")}</span>
      )}
    </li>
  );
}
