import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftSafety, DraftUnsafe } from "../../app/DraftSafety";
import { useDesk } from "../../app/desk";
import { useDo } from "../../app/queries";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import { allContactKind, allMediator, allTopic, type ContactKind } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { TextInput, YesNo } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import { draftToNote, usualMinutes, type Wrong } from "./draftToNote";
import { blankNote, type NoteDraft } from "./noteDraft";
import { PersonPicker } from "./PersonPicker";
import "./note.css";

const quickMinutes = ["5", "10", "15", "30", "45", "60", "90"] as const;
const rightSoFar: Wrong = { at: false, minutes: false };

/** Records a contact. Closing keeps what was typed; saving is `Strg Eingabe` from anywhere in it. */
export function NoteDialog({ today, onClose }: { today: Day; onClose: () => void }) {
  const { t } = useTranslation(["note", "common", "draft"]);
  const labels = useLabels();
  const backend = useBackend();
  const { about } = useDesk();
  const kept = useDraft<NoteDraft>("note:new", { ...blankNote, persons: about.current });
  const draft = kept.value;
  // What was being typed stays, and whoever was chosen joins those it is about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useEffect(() => {
    const there = new Set(draft.persons.map(({ id }) => id));
    const joining = about.current.filter(({ id }) => !there.has(id));
    if (joining.length > 0) change({ persons: [...draft.persons, ...joining] });
  }, []);
  const [minutes, setMinutes] = useState(draft.minutes ? String(draft.minutes) : "");
  const [wrong, setWrong] = useState(rightSoFar);
  const add = useDo(backend.noteAdd);
  const change = (part: Partial<NoteDraft>) => kept.set((before) => ({ ...before, ...part }));

  const typeMinutes = (typed: string) => {
    setMinutes(typed);
    change({ minutes: Number(typed) || 0 });
  };
  const chooseKind = (kind: ContactKind | null) => {
    const wasUsual = minutes === "" || (draft.kind !== null && minutes === String(usualMinutes[draft.kind]));
    const usual = kind && wasUsual ? usualMinutes[kind] : null;
    if (usual !== null) setMinutes(String(usual));
    change({ kind, ...(usual === null ? {} : { minutes: usual }) });
  };
  const save = () => {
    if (add.isPending) return;
    const made = draftToNote(draft, minutes, today);
    setWrong("wrong" in made ? made.wrong : rightSoFar);
    if ("wrong" in made) return;
    add.mutate([made.note], {
      onSuccess: () => {
        kept.drop();
        onClose();
      },
    });
  };
  const discard = () => {
    kept.drop();
    onClose();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      // On its way down, before a button under the focus takes it for a press.
      event.preventDefault();
      event.stopPropagation();
      save();
    }
  };

  const foot = (
    <>
      <p>
        <DraftSafety of={kept.safety} />
      </p>
      {kept.isBlank ? null : (
        <Action quiet onPress={discard}>
          {t("draft:discard")}
        </Action>
      )}
      <Action
        primary
        type="submit"
        keys={`${t("common:key_ctrl")} ${t("common:key_enter")}`}
        isPending={add.isPending}
      >
        {t("common:save")}
      </Action>
    </>
  );
  return (
    <DialogFrame title={t("title")} onClose={onClose} onSubmit={save} wide error={add.error} foot={foot}>
      <div className="stack" onKeyDownCapture={press}>
        <DraftUnsafe of={kept.safety} />
        <PersonPicker
          value={draft.persons}
          onChange={(persons) => change({ persons })}
          autoFocus={draft.persons.length === 0}
        />
        <Line label={t("kind")}>
          <Chips
            low
            label={t("kind")}
            options={labels.options("contact_kind", allContactKind)}
            value={draft.kind ? [draft.kind] : []}
            onChange={([kind]) => chooseKind(kind ?? null)}
            autoFocus={draft.persons.length > 0}
          />
        </Line>
        <Line label={t("topics")}>
          <Chips
            low
            many
            label={t("topics")}
            options={labels.options("topic", allTopic)}
            value={draft.topics}
            onChange={(topics) => change({ topics })}
          />
        </Line>
        <Line label={t("minutes")}>
          <div className="row">
            <Chips
              low
              label={t("minutes")}
              options={quickMinutes.map((code) => ({ code, label: code }))}
              value={quickMinutes.filter((quick) => quick === minutes)}
              onChange={([quick]) => typeMinutes(quick ?? "")}
            />
            <div className="minutes">
              <TextInput
                label={t("other_minutes")}
                value={minutes}
                onChange={typeMinutes}
                error={wrong.minutes ? t("minutes_wrong") : undefined}
              />
            </div>
          </div>
        </Line>
        <Line label={t("mediator")}>
          <Chips
            low
            label={t("mediator")}
            options={labels.options("mediator", allMediator)}
            value={draft.mediator ? [draft.mediator] : []}
            onChange={([mediator]) => change({ mediator: mediator ?? null })}
          />
        </Line>
        <TextInput
          lines
          label={t("text")}
          hint={`${t("stays")} · ${t("count", { count: draft.text.length })}`}
          value={draft.text}
          onChange={(text) => change({ text })}
        />
        <div className="grid-2">
          <TextInput
            label={t("at")}
            placeholder={t("at_now")}
            hint={t("at_hint")}
            value={draft.at}
            onChange={(at) => change({ at })}
            error={wrong.at ? t("at_wrong") : undefined}
          />
          <YesNo value={draft.is_personal} onChange={(is_personal) => change({ is_personal })}>
            {t("personal")}
          </YesNo>
        </div>
      </div>
    </DialogFrame>
  );
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="note-part">
      <p className="field-label" aria-hidden="true">
        {label}
      </p>
      {children}
    </div>
  );
}
