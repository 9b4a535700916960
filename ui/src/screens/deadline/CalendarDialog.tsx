import { useMutation } from "@tanstack/react-query";
import { CalendarPlus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useBackend } from "../../backend/context";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { YesNo } from "../../design/parts/fields";
import { Notice } from "../../design/parts/Notice";

/** The open deadlines as a file for a calendar: what stands in it, and what only when somebody wants it. */
export function CalendarDialog({ count, onClose }: { count: number; onClose: () => void }) {
  const { t } = useTranslation("deadline");
  const backend = useBackend();
  const [withWhat, setWithWhat] = useState(false);
  const save = useMutation({ mutationFn: () => backend.deadlineCalendar(withWhat) });
  return (
    <DialogFrame
      title={t("calendar.title")}
      onClose={onClose}
      onSubmit={() => save.mutate()}
      small
      error={save.error}
      foot={
        <Action primary type="submit" icon={CalendarPlus} isPending={save.isPending} autoFocus>
          {t("calendar.save")}
        </Action>
      }
    >
      <p>{t("calendar.intro", { count })}</p>
      <Notice tone="kept">{t("calendar.neutral")}</Notice>
      <YesNo value={withWhat} onChange={setWithWhat}>
        {t("calendar.with_what")}
      </YesNo>
      {withWhat ? <Notice tone="warning">{t("calendar.with_what_hint")}</Notice> : null}
      {save.data ? (
        <Notice tone="success" live>
          {t("calendar.saved")}
        </Notice>
      ) : null}
    </DialogFrame>
  );
}
