import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../app/DraftSafety";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { DeadlineDetail, NewDeadline } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { typedDay } from "../../dates/typed";
import { Chips } from "../../design/parts/Chips";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Choice, TextInput, YesNo } from "../../design/parts/fields";
import { useLetterStart } from "../letter/ask";
import { useLength } from "../letter/words";
import { useComputed } from "./ask";
import { ComputedLine } from "./ComputedLine";
import { askOf, draftToRetake, type RetakeDraft, type Wrong } from "./retakeDraft";

interface Props {
  detail: DeadlineDetail;
  today: Day;
  onClose: () => void;
}

/** Takes a deadline anew: with corrected facts, by the rules as they are now, or with days that a person sets. */
export function RetakeDialog({ detail, today, onClose }: Props) {
  const { t } = useTranslation("deadline");
  const dates = useDates();
  const backend = useBackend();
  const length = useLength();
  const { ask, deadline, letter } = detail;
  const { brief } = deadline;
  const day = (one: Day | null) => (one ? typedDay(one) : "");
  const shown = (one: Day | null) => (one ? dates.fullDate(one) : "");
  const draft = useDraft<RetakeDraft>(`deadline:retake:${brief.id}`, {
    what: brief.what,
    said: ask.said,
    filed: day(ask.filed_on),
    withdrawal: day(ask.withdrawal_on),
    event: day(ask.event_on),
    mode: brief.is_set_by_hand ? "by_hand" : "by_rule",
    last: day(brief.last_day),
    safe: day(brief.safe_day),
    isConfirmed: brief.is_confirmed,
  });
  const { value } = draft;
  const start = useLetterStart(deadline.person?.id ?? null);
  const kind = start?.kinds.find((kind) => kind.rule === ask.rule);
  const lengths = kind?.lengths ?? [];
  const [isTried, setTried] = useState(false);
  const read = draftToRetake(value, ask, today);
  const wrong: Wrong = isTried && "wrong" in read ? read.wrong : {};
  const asked = askOf(value, ask, today);
  const computed = useComputed("ask" in asked ? asked.ask : null);
  const save = useDo((taken: NewDeadline) => backend.deadlineRetake(brief.id, taken));
  const change = (part: Partial<RetakeDraft>) => draft.set((before) => ({ ...before, ...part }));
  const say = (wrong: Wrong[keyof Wrong]) => wrong && t(`retake.wrong.${wrong}`);
  const submit = () => {
    setTried(true);
    if ("wrong" in read || save.isPending) return;
    save.mutate([read.deadline], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  return (
    <DialogFrame
      title={t("retake.title")}
      onClose={onClose}
      onSubmit={submit}
      error={save.error}
      foot={<SaveFoot safety={draft.safety} isPending={save.isPending} />}
    >
      <DraftUnsafe of={draft.safety} />
      <p className="muted">
        {t("retake.intro", { last: shown(brief.last_day), safe: shown(brief.safe_day) })}{" "}
        {letter ? t("retake.letter_hint") : null}
      </p>
      <TextInput
        label={t("retake.what")}
        value={value.what}
        onChange={(what) => change({ what })}
        autoFocus
      />
      {lengths.length > 0 ? (
        <Choice
          label={t("retake.said")}
          value={value.said}
          onChange={(said) => change({ said })}
          options={lengths.map((code) => ({ code, label: length(code) }))}
          open={t("retake.said_open")}
        />
      ) : null}
      <div className="grid-2">
        {kind?.asks_filed || ask.filed_on ? (
          <TextInput
            label={t("retake.filed")}
            value={value.filed}
            onChange={(filed) => change({ filed })}
            error={say(wrong.filed)}
          />
        ) : null}
        {ask.withdrawal_on ? (
          <TextInput
            label={t("retake.withdrawal")}
            value={value.withdrawal}
            onChange={(withdrawal) => change({ withdrawal })}
            error={say(wrong.withdrawal)}
          />
        ) : null}
        {ask.event_on ? (
          <TextInput
            label={t("retake.event")}
            hint={kind?.event ? t("retake.event_hint", { trigger: kind.event }) : undefined}
            value={value.event}
            onChange={(event) => change({ event })}
            error={say(wrong.event)}
          />
        ) : null}
      </div>
      <ComputedLine query={computed} today={today} was={brief.last_day} />
      <Chips<RetakeDraft["mode"]>
        required
        label={t("retake.mode")}
        options={(["by_rule", "by_hand"] as const).map((code) => ({ code, label: t(`retake.${code}`) }))}
        value={[value.mode]}
        onChange={([mode]) => mode && change({ mode })}
      />
      {value.mode === "by_hand" ? (
        <div className="grid-2">
          <TextInput
            label={t("retake.last")}
            value={value.last}
            onChange={(last) => change({ last })}
            error={say(wrong.last)}
          />
          <TextInput
            label={t("retake.safe")}
            value={value.safe}
            onChange={(safe) => change({ safe })}
            error={say(wrong.safe)}
          />
        </div>
      ) : null}
      <YesNo value={value.isConfirmed} onChange={(isConfirmed) => change({ isConfirmed })}>
        {t("retake.confirm")}
      </YesNo>
    </DialogFrame>
  );
}
