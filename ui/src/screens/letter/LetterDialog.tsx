import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../app/DraftSafety";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft, useDrafts } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { DeadlineId, LetterId, NewLetter, PersonRef, RuleResult } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { FormLine } from "../../design/parts/FormLine";
import { Name } from "../../design/parts/Name";
import { HelpLink } from "../../help/HelpLink";
import { PersonPicker } from "../note/PersonPicker";
import { AlsoForLine } from "./AlsoForLine";
import { useDaysFound, useLetterStart } from "./ask";
import { DaysFound } from "./DaysFound";
import { chooseByDigit } from "./digits";
import { Entered } from "./Entered";
import { EventLines } from "./EventLines";
import { KindLines } from "./KindLines";
import { blankLetter, kindOf, NOTHING, newDeadline, readLetter } from "./letterDraft";
import { NamesLine } from "./NamesLine";
import { SenderLine } from "./SenderLine";
import { ServiceLines } from "./ServiceLines";
import { proposeTasks } from "./tasks";
import { toFirstWrong } from "./toFirstWrong";
import { useFaults } from "./useFaults";
import { useKindName, useStepName } from "./words";
import "./letter.css";

interface Props {
  /** To whom; chosen in the form where that is not known. */
  person: PersonRef | null;
  today: Day;
  onClose: () => void;
}

/** What was just entered. */
export interface Saved {
  letter: LetterId;
  deadline: DeadlineId | null;
  person: PersonRef | null;
  result: RuleResult | null;
  /** Something about the day is open, and nobody stands by it. */
  isOpen: boolean;
}

/** The place of the draft of a new letter. */
export const letterPlace = (person: PersonRef | null) => (person ? `letter:new:${person.id}` : "letter:new");

/** "Brief erfassen": who wrote, what it sets going, how it came; beside it the day that must not be missed, at once. */
export function LetterDialog({ person, today, onClose }: Props) {
  const [saved, setSaved] = useState<Saved | null>(null);
  return saved ? (
    <Entered saved={saved} today={today} onClose={onClose} />
  ) : (
    <LetterForm person={person} today={today} onClose={onClose} onSaved={setSaved} />
  );
}

function LetterForm({ person, today, onClose, onSaved }: Props & { onSaved: (saved: Saved) => void }) {
  const { t } = useTranslation("letter");
  const backend = useBackend();
  const place = letterPlace(person);
  const drafts = useDrafts();
  const draft = useDraft(place, blankLetter(person));
  const { value } = draft;
  const start = useLetterStart(value.person?.id ?? null);
  const read = readLetter(value, start, today);
  const { result, error } = useDaysFound(read);
  const [isTried, setTried] = useState(false);
  const fields = useRef<HTMLDivElement>(null);
  const kindName = useKindName();
  const stepName = useStepName();
  const kind = kindOf(value, start);
  const tasks = kind && result ? proposeTasks(result, stepName(kind), today, t) : [];
  const change = (part: Partial<typeof value>) => draft.set((before) => ({ ...before, ...part }));

  const save = useDo(async (letter: NewLetter) => {
    // What was typed last is kept first: should saving fail, it is safe, and no keeping comes after the dropping.
    await drafts.flush();
    const entered = await backend.letterAdd(letter);
    // Here and not with the form, which is gone as soon as the days stand there.
    await drafts.drop(place);
    onSaved({
      letter: entered.letter,
      deadline: entered.deadlines[0] ?? null,
      person: value.person,
      result: read.ask ? result : null,
      isOpen: read.ask !== null && result !== null && !result.certain && !value.is_confirmed,
    });
  });
  const submit = () => {
    setTried(true);
    if (Object.keys(read.wrong).length > 0) return toFirstWrong(fields.current);
    if (save.isPending) return;
    const { ask, letter } = read;
    if (ask && !result) return;
    const deadline = ask && kind && newDeadline({ letter, ask }, stepName(kind), value, tasks);
    const subject = letter.subject.trim() || (kind ? kindName(kind) : "");
    save.mutate([{ ...letter, subject, deadlines: deadline ? [deadline] : [] }]);
  };

  const faults = useFaults(read, isTried, save.error ?? error, Boolean(kind?.event));
  const foot = <SaveFoot safety={draft.safety} isPending={save.isPending} />;
  return (
    <DialogFrame
      title={t("title")}
      onClose={onClose}
      onSubmit={submit}
      error={faults.rest}
      foot={foot}
      help={<HelpLink topic="letter" />}
    >
      <div className="letter-columns">
        <div className="letter-fields" ref={fields} onKeyDownCapture={chooseByDigit}>
          <DraftUnsafe of={draft.safety} />
          <FormLine label={t("person")}>
            {person ? (
              <p className="letter-person">
                <Name of={person} original />
              </p>
            ) : (
              <PersonPicker
                isOne
                value={value.person ? [value.person] : []}
                onChange={(persons) => change({ person: persons[0] ?? null, also_for: [] })}
                autoFocus
                nobody={t("nobody")}
              />
            )}
          </FormLine>
          <SenderLine
            value={value.sender}
            isMissing={faults.isMissing("sender")}
            autoFocus={person !== null}
            onChange={(sender) => change({ sender, rule: null, said: null })}
          />
          <KindLines draft={value} start={start} isMissing={faults.isMissing("rule")} onChange={change} />
          {value.rule === null ? null : (
            <>
              <ServiceLines
                draft={value}
                isShelter={read.letter.is_shelter}
                wrongDay={faults.wrongDay}
                onChange={change}
              />
              <EventLines
                draft={value}
                start={start}
                kind={kind}
                wrongDay={faults.wrongDay}
                onChange={change}
              />
              {kind ? (
                <AlsoForLine
                  family={start?.family ?? []}
                  value={value.also_for}
                  onChange={(also_for) => change({ also_for })}
                />
              ) : null}
              <NamesLine draft={value} start={start} wrongText={faults.wrongText} onChange={change} />
            </>
          )}
        </div>
        <div className="letter-beside">
          {result ? (
            <div className="letter-days-found" aria-live="polite">
              <DaysFound draft={value} result={result} tasks={tasks} today={today} onChange={change} />
            </div>
          ) : (
            <p className="letter-days-found muted">{t(value.rule === NOTHING ? "only_kept" : "not_yet")}</p>
          )}
        </div>
      </div>
    </DialogFrame>
  );
}
