import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "wouter";
import { DraftUnsafe } from "../../app/DraftSafety";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { DeadlineAsk, DeadlineDetail, FollowingRule } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { parseDay } from "../../dates/typed";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Choice, TextInput, YesNo } from "../../design/parts/fields";
import { Notice } from "../../design/parts/Notice";
import { useComputed } from "./ask";
import { ComputedLine } from "./ComputedLine";

interface Props {
  detail: DeadlineDetail;
  /** The rule that was pressed. */
  first: FollowingRule;
  today: Day;
  onClose: () => void;
}

/** A deadline that comes after another one, with a clock of its own: the way back in after one that was missed. */
export function FollowDialog({ detail, first, today, onClose }: Props) {
  const { t } = useTranslation("deadline");
  const backend = useBackend();
  const [, navigate] = useLocation();
  const { deadline, following } = detail;
  const isMissed = deadline.end === "missed";
  const draft = useDraft(`deadline:follow:${deadline.brief.id}`, {
    rule: first.rule,
    on: "",
    hasTask: isMissed,
  });
  const { value } = draft;
  const rule = following.find((one) => one.rule === value.rule) ?? first;
  const isHealing = rule.rule.startsWith("wiedereinsetzung");
  const [isTried, setTried] = useState(false);
  const typed = value.on.trim();
  const on = typed ? parseDay(typed, today) : null;
  const wrong = isTried && on === null ? (typed ? "no_day" : "missing") : null;
  const nothing = { said: null, letter: null, filed_on: null, withdrawal_on: null, land: detail.ask.land };
  const ask: DeadlineAsk | null = on ? { ...nothing, rule: rule.rule, event_on: on } : null;
  const computed = useComputed(ask);
  const save = useDo(backend.deadlineAdd);
  const submit = () => {
    setTried(true);
    if (!ask || save.isPending) return;
    const tasks = value.hasTask ? [{ what: t("follow.task_what"), due_on: today }] : [];
    const person = deadline.person?.id ?? null;
    const follows = deadline.brief.id;
    save.mutate([{ person, ask, what: rule.name, is_confirmed: false, days: null, tasks, follows }], {
      onSuccess: (id) => {
        draft.drop();
        navigate(`/deadlines/${id}`);
      },
    });
  };
  return (
    <DialogFrame
      title={t(isHealing ? "follow.title_missed" : "follow.title")}
      onClose={onClose}
      onSubmit={submit}
      error={save.error}
      foot={<SaveFoot safety={draft.safety} isPending={save.isPending} />}
    >
      <DraftUnsafe of={draft.safety} />
      {isMissed ? (
        <Notice tone="danger">
          <p>
            <b>{t("follow.advice")}</b>
          </p>
          <p>{t("follow.advice_hint")}</p>
        </Notice>
      ) : null}
      {following.length > 1 ? (
        <Choice
          label={t("follow.rule")}
          value={rule.rule}
          onChange={(rule) => rule && draft.set({ ...value, rule })}
          options={following.map((one) => ({ code: one.rule, label: one.name }))}
        />
      ) : (
        <p lang="de">
          <b>{rule.name}</b>
          <span className="second">{rule.source}</span>
        </p>
      )}
      <TextInput
        label={t(isHealing ? "follow.day" : "follow.day_other")}
        hint={isHealing ? t("follow.day_hint") : t("follow.day_trigger", { trigger: rule.trigger })}
        placeholder={t("ending.day_hint")}
        value={value.on}
        onChange={(on) => draft.set({ ...value, on })}
        error={wrong ? t(`retake.wrong.${wrong}`) : undefined}
        autoFocus
      />
      {ask ? <ComputedLine query={computed} today={today} /> : null}
      <YesNo value={value.hasTask} onChange={(hasTask) => draft.set({ ...value, hasTask })}>
        {t("follow.task")}
      </YesNo>
    </DialogFrame>
  );
}
