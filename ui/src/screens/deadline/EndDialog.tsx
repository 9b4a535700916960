import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../app/DraftSafety";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { DeadlineEnd, DeadlineView, Filing } from "../../backend/types";
import { allDeadlineEnd, allFiling } from "../../backend/types/codes";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { typedDay } from "../../dates/typed";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { Choice, TextInput } from "../../design/parts/fields";
import { Notice } from "../../design/parts/Notice";
import { useLabels } from "../../i18n/labels";
import { draftToEnd, type EndDraft, type Wrong } from "./endDraft";

interface Props {
  deadline: DeadlineView;
  today: Day;
  onClose: () => void;
  /** It was missed: what can heal that has a clock of its own. */
  onMissed: () => void;
}

/** Whatever is so weak as a proof that it has to be said. */
const weak = ["plain_letter", "email", "registered_letter"] as const;
const isWeak = (filing: Filing | null): filing is (typeof weak)[number] =>
  (weak as readonly (Filing | null)[]).includes(filing);

/** Ends a deadline: with the proof, or with the reason. */
export function EndDialog({ deadline, today, onClose, onMissed }: Props) {
  const { t } = useTranslation("deadline");
  const labels = useLabels();
  const dates = useDates();
  const backend = useBackend();
  const { id, last_day, what } = deadline.brief;
  const draft = useDraft<EndDraft>(`deadline:end:${id}`, {
    end: "done",
    filing: null,
    on: typedDay(today),
    at: "",
    how: "",
  });
  const { value } = draft;
  const [isTried, setTried] = useState(false);
  const read = draftToEnd(value, last_day, today);
  const found: Wrong = "wrong" in read ? read.wrong : {};
  const isTooLate = found.on === "after_the_last_day";
  // That it is too late is said at once: it changes what can be done.
  const wrong: Wrong = isTried ? found : isTooLate ? { on: "after_the_last_day" } : {};
  const save = useDo(backend.deadlineEnd);
  const change = (part: Partial<EndDraft>) => draft.set((before) => ({ ...before, ...part }));
  const submit = () => {
    setTried(true);
    if ("wrong" in read || save.isPending) return;
    save.mutate([id, read.ended], {
      onSuccess: () => {
        draft.drop();
        onClose();
        if (read.ended.end === "missed") onMissed();
      },
    });
  };
  const say = (wrong: Wrong[keyof Wrong]) =>
    wrong && t(`ending.wrong.${wrong}`, { day: last_day ? dates.day(last_day, today) : "" });
  const isDone = value.end === "done";
  return (
    <DialogFrame
      title={t("ending.title")}
      beside={what}
      onClose={onClose}
      onSubmit={submit}
      error={save.error}
      foot={<SaveFoot safety={draft.safety} isPending={save.isPending} />}
    >
      <DraftUnsafe of={draft.safety} />
      <Chips<DeadlineEnd>
        required
        autoFocus
        label={t("ending.how")}
        options={labels.options("deadline_end", allDeadlineEnd)}
        value={[value.end]}
        onChange={([end]) => end && change({ end })}
      />
      <p className="muted">{t(`ending.means.${value.end}`)}</p>
      {isDone ? (
        <Choice<Filing>
          label={t("ending.filing")}
          options={labels.options("filing", allFiling)}
          value={value.filing}
          onChange={(filing) => change({ filing })}
          error={say(wrong.filing)}
        />
      ) : null}
      {isDone && isWeak(value.filing) ? (
        <Notice tone="warning" live>
          {t(`ending.weak.${value.filing}`)}
        </Notice>
      ) : null}
      <div className="grid-2">
        <TextInput
          label={t(value.end === "missed" ? "ending.on_missed" : "ending.on")}
          placeholder={t("ending.day_hint")}
          value={value.on}
          onChange={(on) => change({ on })}
          error={say(wrong.on)}
        />
        {isDone ? (
          <TextInput
            label={t("ending.at")}
            placeholder={t("ending.time_hint")}
            value={value.at}
            onChange={(at) => change({ at })}
            error={say(wrong.at)}
          />
        ) : null}
      </div>
      {isTooLate ? (
        <span>
          <Action onPress={() => change({ end: "missed" })}>{t("ending.to_missed")}</Action>
        </span>
      ) : null}
      <TextInput
        label={t(isDone ? "ending.proof" : "ending.reason")}
        hint={
          value.end === "done"
            ? value.filing
              ? t(`ending.proof_hint.${value.filing}`)
              : t("ending.proof_any")
            : t(`ending.reason_hint.${value.end}`)
        }
        value={value.how}
        onChange={(how) => change({ how })}
        error={say(wrong.how)}
        lines
      />
      <p className="muted small">
        {t("ending.tasks")} {value.end === "missed" ? t("ending.next_missed") : null}
      </p>
    </DialogFrame>
  );
}
