import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../app/DraftSafety";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { NewTask, PersonRef, TaskKind, TaskView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { Chips } from "../../design/parts/Chips";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { TextInput } from "../../design/parts/fields";
import { useLabels } from "../../i18n/labels";
import { PersonPicker } from "../note/PersonPicker";
import { blankTask, draftOf, draftToTask } from "./taskDraft";
import "./task.css";

interface Props {
  /** The one that is changed; a new one without it. */
  task?: TaskView;
  /** For whom a new one is. */
  person?: PersonRef | null;
  today: Day;
  onClose: () => void;
}

const kinds: readonly TaskKind[] = ["task", "appointment", "follow_up"];

/** Enters a task, an appointment or a follow-up, or changes one. What is typed is kept at each pause. */
export function TaskDialog({ task, person = null, today, onClose }: Props) {
  const { t } = useTranslation("task");
  const labels = useLabels();
  const backend = useBackend();
  const place = task ? `task:edit:${task.id}` : person ? `task:new:${person.id}` : "task:new";
  const draft = useDraft(place, task ? draftOf(task) : blankTask(person));
  const { value } = draft;
  const [isTried, setTried] = useState(false);
  const read = draftToTask(value, today);
  const wrong = isTried && "wrong" in read ? read.wrong : {};
  const save = useDo(async (entered: NewTask) => {
    await (task ? backend.taskEdit(task.id, entered) : backend.taskAdd(entered));
  });
  const change = (part: Partial<typeof value>) => draft.set((before) => ({ ...before, ...part }));
  const submit = () => {
    setTried(true);
    if ("wrong" in read || save.isPending) return;
    save.mutate([read.task], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  const foot = <SaveFoot safety={draft.safety} isPending={save.isPending} />;
  return (
    <DialogFrame
      title={t(task ? "edit" : "add")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={save.error}
      foot={foot}
    >
      <DraftUnsafe of={draft.safety} />
      <Chips<TaskKind>
        required
        label={t("kind")}
        options={kinds.map((code) => ({ code, label: labels.of("task_kind", code) }))}
        value={[value.kind]}
        onChange={([kind]) => kind && change({ kind })}
      />
      <TextInput
        label={t(value.kind === "follow_up" ? "what_optional" : "what")}
        value={value.what}
        onChange={(what) => change({ what })}
        error={wrong.what ? t("wrong.what") : undefined}
        autoFocus
      />
      <div className="grid-2">
        <TextInput
          label={t(value.kind === "task" ? "due_optional" : "due")}
          placeholder={t("due_hint")}
          value={value.due_on}
          onChange={(due_on) => change({ due_on })}
          error={wrong.due_on ? t(`wrong.due_${wrong.due_on}`) : undefined}
        />
        {value.kind === "appointment" ? (
          <TextInput
            label={t("time")}
            placeholder={t("time_hint")}
            value={value.at_time}
            onChange={(at_time) => change({ at_time })}
            error={wrong.at_time ? t("wrong.time") : undefined}
          />
        ) : null}
      </div>
      {value.kind === "appointment" ? (
        <TextInput label={t("place")} value={value.place} onChange={(place) => change({ place })} />
      ) : null}
      {person && !task ? null : (
        <PersonPicker
          value={value.person ? [value.person] : []}
          onChange={(persons) => change({ person: persons.at(-1) ?? null })}
          autoFocus={false}
          nobody={t("nobody")}
        />
      )}
    </DialogFrame>
  );
}
