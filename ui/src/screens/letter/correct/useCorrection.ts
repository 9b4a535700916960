import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo } from "../../../app/queries";
import { type Draft, useDraft, useDrafts } from "../../../app/useDraft";
import { useBackend } from "../../../backend/context";
import type {
  DeadlineTask,
  DeadlineView,
  LetterKind,
  LetterStart,
  LetterView,
  NewLetter,
  PersonId,
  RuleResult,
} from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { useDaysFound, useLetterStart } from "../ask";
import type { Saved } from "../LetterDialog";
import { kindOf, type LetterDraft, newDeadline, type Read, readLetter } from "../letterDraft";
import { proposeTasks } from "../tasks";
import { type Faults, useFaults } from "../useFaults";
import { useStepName } from "../words";
import { type Foretold, useForetold } from "./foretell";
import { comesTo, type Given, hasTwice, models, takenAway, useGiven } from "./others";
import { correctionPlace } from "./place";
import { retyped } from "./retyped";

/** What came of a correction. */
export interface Corrected {
  /** The deadlines that come out at another day than before, or at none any more. */
  moved: DeadlineView[];
  /** The deadline that was entered with it, as after entering a letter. */
  entered: Saved | null;
}

/** A letter while it is corrected. */
export interface Correction {
  draft: Draft<LetterDraft>;
  change: (part: Partial<LetterDraft>) => void;
  start: LetterStart | undefined;
  read: Read;
  /** The deadlines of it that still run. */
  running: Foretold[];
  /** Somebody is taken away, or gets it, for whom a deadline from it stands: that is not saved. */
  isRefused: boolean;
  /** Who comes to it, and what each of them gets. */
  added: PersonId[];
  given: Given[];
  /** What is chosen that it sets going; only where nothing of it runs. */
  kind: LetterKind | null;
  result: RuleResult | null;
  tasks: DeadlineTask[];
  faults: Faults;
  isSaving: boolean;
  save: () => void;
}

/** Types, keeps, checks and saves what is corrected of a letter. `onSaved` also hears where there was nothing to correct. */
export function useCorrection(
  letter: LetterView,
  today: Day,
  onSaved: (corrected: Corrected) => void,
): Correction {
  const { t } = useTranslation("letter");
  const backend = useBackend();
  const drafts = useDrafts();
  const place = correctionPlace(letter.id);
  const before = retyped(letter);
  const draft = useDraft<LetterDraft>(place, before);
  const { value } = draft;
  const start = useLetterStart(value.person?.id ?? null);
  const open = letter.deadlines.filter(({ end }) => !end);
  const read = readLetter(value, start, today);
  const isReadable = Object.keys(read.wrong).length === 0;
  const isChanged = JSON.stringify(read.letter) !== JSON.stringify(readLetter(before, start, today).letter);
  const foretold = useForetold(open, isReadable ? read.letter : null);
  const added = comesTo(letter, value);
  const given = useGiven(models(letter), isReadable && added.length > 0 ? read.letter : null);
  const isRefused = takenAway(letter, value).length > 0 || hasTwice(letter, value);
  const found = useDaysFound(read);
  const stepName = useStepName();
  const kind = kindOf(value, start);
  const tasks = kind && found.result ? proposeTasks(found.result, stepName(kind), today, t) : [];
  const [isTried, setTried] = useState(false);

  const correct = useDo(async (after: NewLetter) => {
    // What was typed last is kept first: should saving fail, it is safe, and no keeping comes after the dropping.
    await drafts.flush();
    const entered = await backend.letterEdit(letter.id, after);
    const { deadlines, person } = await backend.letterGet(letter.id);
    await drafts.drop(place);
    const { result } = found;
    const [deadline = null] = after.deadlines.length > 0 ? entered.deadlines : [];
    const isOpen = result !== null && !result.certain && !value.is_confirmed;
    onSaved({
      moved: deadlines.filter((one) => isMoved(one, letter.deadlines)),
      entered: deadline ? { letter: letter.id, deadline, person, result, isOpen } : null,
    });
  });
  const save = () => {
    setTried(true);
    if (!isReadable || isRefused || correct.isPending) return;
    const { ask, letter: after } = read;
    if (ask && !found.result) return;
    if (!isChanged && !ask) return onSaved({ moved: [], entered: null });
    const asked = ask && { ...ask, letter: letter.id };
    const wanted = asked && kind && newDeadline({ letter: after, ask: asked }, stepName(kind), value, tasks);
    correct.mutate([{ ...after, deadlines: wanted ? [wanted] : [] }]);
  };
  const error = correct.error ?? found.error ?? foretold.error;
  return {
    draft,
    change: (part) => draft.set((before) => ({ ...before, ...part })),
    start,
    read,
    running: foretold.deadlines,
    added,
    given,
    isRefused,
    kind,
    result: found.result,
    tasks,
    faults: useFaults(read, isTried, error, Boolean(kind?.event)),
    isSaving: correct.isPending,
    save,
  };
}

/** Whether the rules say something else of a deadline that runs than they said before the correction. */
function isMoved({ brief, end }: DeadlineView, before: readonly DeadlineView[]): boolean {
  const was = before.find((one) => one.brief.id === brief.id)?.brief;
  const isOther = brief.would_be !== (was?.would_be ?? null) || brief.refusal !== (was?.refusal ?? null);
  return !end && isOther && (brief.would_be !== null || brief.refusal !== null);
}
