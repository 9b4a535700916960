import { useTranslation } from "react-i18next";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { TaskView } from "../../backend/types";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { TextInput } from "../../design/parts/fields";

/** How something that is done ended, in a line. */
export function HowDialog({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const { t } = useTranslation("task");
  const backend = useBackend();
  const draft = useDraft(`task:how:${task.id}`, { how: task.done_how });
  const save = useDo(backend.taskFinish);
  const submit = () => {
    if (save.isPending) return;
    save.mutate([task.id, draft.value.how], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  return (
    <DialogFrame
      title={t("how")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={save.error}
      foot={<SaveFoot safety={draft.safety} isPending={save.isPending} />}
    >
      <TextInput
        label={task.what || t("how")}
        value={draft.value.how}
        onChange={(how) => draft.set({ how })}
        autoFocus
      />
    </DialogFrame>
  );
}
