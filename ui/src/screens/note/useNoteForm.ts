import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDo, useFollowUpDays } from "../../app/queries";
import { type Draft, useDraft, useDrafts } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { ContactKind, FollowUpDays, NewNote, Topic } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useLabels } from "../../i18n/labels";
import { draftToNote, minutesOf, type Wrong } from "./draftToNote";
import type { NoteDraft } from "./noteDraft";
import { type Pressed, pressed } from "./noteKeys";
import { type Talk, useTalk } from "./useTalk";
import { MINUTES_STEP, MOST_MINUTES } from "./usual";

interface Asked {
  /** The place of the draft. */
  place: string;
  blank: NoteDraft;
  today: Day;
  /** The note that is corrected: it is not asked when to look at it again, and nothing is taken as usual. */
  corrects?: string;
  /** The note is saved: `isNext` when the next one is to follow. */
  onSaved: (isNext: boolean) => void;
}

/** A note while it is typed, with all that can be done with it. */
export interface NoteForm {
  draft: Draft<NoteDraft>;
  change: (part: Partial<NoteDraft>) => void;
  today: Day;
  isCorrection: boolean;
  /** As they are shown. */
  minutes: string;
  talk: Talk;
  days: FollowUpDays | undefined;
  /** What a follow-up is for where nothing is typed. */
  what: string;
  wrong: Wrong;
  error: unknown;
  isSaving: boolean;
  /** The kinds and topics that are not always there. */
  isOpen: { kinds: boolean; topics: boolean };
  open: (part: "kinds" | "topics") => void;
  /** What a key just chose, for those who do not see it. */
  said: string;
  /** Where the focus goes after a key. */
  press: (event: KeyboardEvent<HTMLElement>) => void;
  save: (isNext: boolean) => void;
}

/** Types, keeps, checks and saves a note. */
export function useNoteForm({ place, blank, today, corrects, onSaved }: Asked): NoteForm {
  const { t } = useTranslation("note");
  const backend = useBackend();
  const drafts = useDrafts();
  const labels = useLabels();
  const draft = useDraft<NoteDraft>(place, blank);
  const { value } = draft;
  const days = useFollowUpDays().data;
  const talk = useTalk(value.persons);
  const [wrong, setWrong] = useState<Wrong>({});
  const [isOpen, setOpen] = useState({ kinds: false, topics: false });
  const [said, setSaid] = useState("");
  const add = useDo(async (note: NewNote) => {
    // What was typed last is kept first: should saving fail, it is safe, and no keeping comes after the dropping.
    await drafts.flush();
    const id = await backend.noteAdd(note);
    // Here and not with the form, which may be closed by now.
    await drafts.drop(place);
    return id;
  });
  const isCorrection = corrects !== undefined;
  const minutes = minutesOf(value);
  const what = value.topics.map((topic) => labels.of("topic_short", topic)).join(", ");

  const change = (part: Partial<NoteDraft>) => {
    draft.set((before) => ({ ...before, ...part }));
    setWrong({});
  };
  const open = (part: "kinds" | "topics") => setOpen((before) => ({ ...before, [part]: true }));
  const save = (isNext: boolean) => {
    if (add.isPending) return;
    const usual = isCorrection ? { language: null, mediator: null } : talk;
    const around = {
      today,
      days,
      language: isCorrection ? null : (talk.languages[0] ?? null),
      mediator: usual.mediator,
      what,
    };
    const made = draftToNote(value, around, { corrects: corrects ?? null, draft: place });
    setWrong("wrong" in made ? made.wrong : {});
    if ("wrong" in made) return;
    add.mutate([made.note], {
      onSuccess: () => {
        setOpen({ kinds: false, topics: false });
        setSaid(t("saved"));
        onSaved(isNext);
      },
    });
  };

  const kind = (kind: ContactKind) => {
    change({ kind });
    setSaid(
      `${labels.of("contact_kind", kind)}, ${t("minutes_said", { count: Number(minutesOf({ ...value, kind })) || 0 })}`,
    );
  };
  const topic = (topic: Topic) => {
    const has = value.topics.includes(topic);
    change({ topics: has ? value.topics.filter((one) => one !== topic) : [...value.topics, topic] });
    setSaid(has ? "" : labels.of("topic_short", topic));
  };
  const moreMinutes = (by: number) => {
    const changed = Math.min(MOST_MINUTES, Math.max(0, (Number(minutes) || 0) + by * MINUTES_STEP));
    change({ minutes: String(changed) });
    setSaid(t("minutes_said", { count: changed }));
  };
  const run = (key: Pressed) => {
    switch (key.does) {
      case "save":
        return save(false);
      case "save_next":
        return save(true);
      case "kind":
        return kind(key.kind);
      case "topic":
        return topic(key.topic);
      case "minutes":
        return moreMinutes(key.by);
      case "more_kinds":
        return open("kinds");
      case "more_topics":
        return open("topics");
    }
  };
  const press = (event: KeyboardEvent<HTMLElement>) => {
    const letters = { of: (topic: Topic) => t(`topic_key.${topic}`), more: t("more_key") };
    const key = pressed(event, letters);
    if (!key) return;
    // On its way down, before a button under the focus takes it for a press.
    event.preventDefault();
    event.stopPropagation();
    run(key);
  };

  return {
    draft,
    change,
    today,
    isCorrection,
    minutes,
    talk,
    days,
    what,
    wrong,
    error: add.error,
    isSaving: add.isPending,
    isOpen,
    open,
    said,
    press,
    save,
  };
}
