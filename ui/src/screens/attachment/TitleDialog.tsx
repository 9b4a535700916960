import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../app/DraftSafety";
import { useDo } from "../../app/queries";
import { SaveFoot } from "../../app/SaveFoot";
import { useDraft } from "../../app/useDraft";
import { useBackend } from "../../backend/context";
import type { AttachmentView } from "../../backend/types";
import type { Day } from "../../dates/iso";
import { useDates } from "../../dates/shown";
import { parseDay } from "../../dates/typed";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { TextInput } from "../../design/parts/fields";

interface Props {
  attachment: AttachmentView;
  today: Day;
  onClose: () => void;
}

/** What a picture shows, and of which day it is. What is typed is kept at each pause. */
export function TitleDialog({ attachment, today, onClose }: Props) {
  const { t } = useTranslation(["attachment", "field"]);
  const dates = useDates();
  const backend = useBackend();
  const draft = useDraft(`attachment:edit:${attachment.id}`, {
    title: attachment.title,
    day: attachment.taken_on ? dates.fullDate(attachment.taken_on) : "",
  });
  const { title, day } = draft.value;
  const [isTried, setTried] = useState(false);
  const save = useDo(backend.attachmentEdit);
  const taken_on = day.trim() === "" ? attachment.taken_on : parseDay(day, today, "past");
  const isWrong = day.trim() !== "" && taken_on === null;
  const submit = () => {
    setTried(true);
    if (isWrong || save.isPending) return;
    save.mutate([attachment.id, { title, taken_on }], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  return (
    <DialogFrame
      title={t("edit_title")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={save.error}
      foot={<SaveFoot safety={draft.safety} isPending={save.isPending} />}
    >
      <DraftUnsafe of={draft.safety} />
      <TextInput
        label={t("what")}
        placeholder={t("what_hint")}
        value={title}
        onChange={(title) => draft.set((before) => ({ ...before, title }))}
        autoFocus
      />
      <TextInput
        label={t("day")}
        value={day}
        onChange={(day) => draft.set((before) => ({ ...before, day }))}
        error={isTried && isWrong ? t("field:day_wrong") : undefined}
      />
    </DialogFrame>
  );
}
