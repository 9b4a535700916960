import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../../app/DraftSafety";
import { SaveFoot } from "../../../app/SaveFoot";
import type { LetterView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { FormLine } from "../../../design/parts/FormLine";
import { HelpLink } from "../../../help/HelpLink";
import { PersonPicker } from "../../note/PersonPicker";
import { AlsoForLine } from "../AlsoForLine";
import { DaysFound } from "../DaysFound";
import { chooseByDigit } from "../digits";
import { Entered } from "../Entered";
import { EventLines } from "../EventLines";
import { KindLines } from "../KindLines";
import { NOTHING } from "../letterDraft";
import { NamesLine } from "../NamesLine";
import { SenderLine } from "../SenderLine";
import { ServiceLines } from "../ServiceLines";
import { toFirstWrong } from "../toFirstWrong";
import { ForetoldList } from "./ForetoldList";
import { GivenList } from "./GivenList";
import { keepFocus } from "./keepFocus";
import { Moved } from "./Moved";
import { deadlineOf, hasTwice, offered, takenAway } from "./others";
import { RunningLine } from "./RunningLine";
import { StaysLine } from "./StaysLine";
import { type Corrected, type Correction, useCorrection } from "./useCorrection";
import "../letter.css";

interface Props {
  letter: LetterView;
  today: Day;
  onClose: () => void;
}

/**
 * "Brief berichtigen": all that was entered of a letter, and whose it is. No deadline moves by it: beside the form stands what
 * each of them would be, and afterwards whoever corrected is led to those. Opened with `correctLetter(letter)` of `useDesk`.
 */
export function CorrectLetterDialog({ letter, today, onClose }: Props) {
  const [corrected, setCorrected] = useState<Corrected | null>(null);
  useEffect(() => keepFocus, []);
  if (corrected?.entered) return <Entered saved={corrected.entered} today={today} onClose={onClose} />;
  if (corrected) return <Moved deadlines={corrected.moved} onClose={onClose} />;
  const take = (done: Corrected) => {
    if (done.entered || done.moved.length > 0) setCorrected(done);
    else onClose();
  };
  return <CorrectionForm letter={letter} today={today} onClose={onClose} onSaved={take} />;
}

function CorrectionForm({
  letter,
  today,
  onClose,
  onSaved,
}: Props & { onSaved: (corrected: Corrected) => void }) {
  const { t } = useTranslation("letter");
  const form = useCorrection(letter, today, onSaved);
  const { draft, change, start, read, faults, running, kind, given } = form;
  const { value } = draft;
  const fields = useRef<HTMLDivElement>(null);
  const family = offered(letter, start?.family ?? [], value.person);
  const coming = family.filter(({ id }) => form.added.includes(id));
  const toSave = () => fields.current?.closest("form")?.querySelector<HTMLElement>("[type=submit]")?.focus();
  const isNobodys = letter.person === null;
  // Not by `autoFocus`: after the key that opened it React Aria waits with it, and the dialog itself is faster.
  useEffect(() => {
    const find = (what: string) => fields.current?.querySelector<HTMLElement>(what);
    const first = isNobodys ? find("[role=combobox]") : find("[role=radio][aria-checked=true]");
    (first ?? find("[role=radio]"))?.focus();
  }, [isNobodys]);
  const leaving = takenAway(letter, value).map(({ id }) => id);
  const twice = hasTwice(letter, value) ? t("correct.twice_or_left.person") : undefined;
  const comesAlong =
    value.person?.id !== letter.person?.id &&
    (letter.pages > 0 || letter.deadlines.some(({ person }) => person?.id === letter.person?.id));
  const foot = (
    <SaveFoot
      safety={draft.safety}
      isPending={form.isSaving}
      onDiscard={draft.isBlank ? undefined : () => draft.drop()}
    />
  );
  return (
    <DialogFrame
      title={t("correct.title")}
      onClose={onClose}
      onSubmit={() => {
        form.save();
        if (form.isRefused || Object.keys(read.wrong).length > 0) toFirstWrong(fields.current);
      }}
      error={faults.rest}
      foot={foot}
      help={<HelpLink topic="correct_letter" />}
    >
      <div className="letter-columns">
        <div className="letter-fields" ref={fields} onKeyDownCapture={chooseByDigit}>
          <DraftUnsafe of={draft.safety} />
          <FormLine label={t("person")} error={twice ?? faults.wrongPeople("person")}>
            <PersonPicker
              isOne
              value={value.person ? [value.person] : []}
              onChange={(persons) => change({ person: persons[0] ?? null })}
              autoFocus={false}
              nobody={t("nobody")}
              onDone={toSave}
            />
            {comesAlong ? (
              <p className="hint">{t(value.person ? "correct.along" : "correct.along_nobody")}</p>
            ) : null}
          </FormLine>
          <SenderLine
            value={value.sender}
            isMissing={faults.isMissing("sender")}
            autoFocus={false}
            onChange={(sender) => change({ sender, rule: NOTHING, said: null })}
          />
          {running.length > 0 ? (
            <RunningLine deadlines={running} />
          ) : (
            <KindLines draft={value} start={start} onChange={change} />
          )}
          <ServiceLines
            draft={value}
            isShelter={read.letter.is_shelter}
            wrongDay={faults.wrongDay}
            onChange={change}
          />
          <EventLines draft={value} start={start} kind={kind} wrongDay={faults.wrongDay} onChange={change} />
          {kind || given.length > 0 ? (
            <AlsoForLine
              family={family}
              value={value.also_for}
              onChange={(also_for) => change({ also_for })}
              said={(other) =>
                leaving.includes(other.id) ? (
                  <StaysLine deadline={deadlineOf(letter, other.id)} onClose={onClose} />
                ) : null
              }
              error={faults.wrongPeople("also_for")}
            />
          ) : null}
          <NamesLine draft={value} start={start} wrongText={faults.wrongText} onChange={change} />
        </div>
        <div className="letter-beside">
          <div className="letter-days-found" aria-live="polite">
            <Beside form={form} today={today} />
            <GivenList people={coming} given={given} />
          </div>
        </div>
      </div>
    </DialogFrame>
  );
}

/** What the correction does: to the deadlines that run, or the days of the one that is entered with it. */
function Beside({ form, today }: { form: Correction; today: Day }) {
  const { t } = useTranslation("letter");
  const { change, running, result, tasks } = form;
  const { value } = form.draft;
  if (running.length > 0) {
    return (
      <>
        <h3>{t("correct.deadlines")}</h3>
        <ForetoldList deadlines={running} person={value.person} />
        <p className="small muted">{t("correct.stays")}</p>
      </>
    );
  }
  if (!result)
    return <p className="muted">{t(value.rule === NOTHING ? "correct.no_deadline" : "not_yet")}</p>;
  return <DaysFound draft={value} result={result} tasks={tasks} today={today} onChange={change} />;
}
