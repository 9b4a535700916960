import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftSafety, DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import type { PersonDetail } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { parseDay } from "../../../dates/typed";
import { Action } from "../../../design/parts/Action";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { TextInput } from "../../../design/parts/fields";
import { useLabels } from "../../../i18n/labels";
import { fieldFailure, restFailure } from "../facts/fieldFailure";
import { useTyping } from "../typing";

/** Ends care on a day, and says what that means. */
export function CloseDialog({
  person,
  today,
  onClose,
}: {
  person: PersonDetail;
  today: Day;
  onClose: () => void;
}) {
  const { t } = useTranslation(["ending", "field", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const draft = useTyping(`person:edit:${person.row.id}:close`, { typed: "" });
  const { typed } = draft.value;
  const [isTried, setTried] = useState(false);
  const close = useDo(backend.personClose);
  const on = typed.trim() === "" ? today : parseDay(typed, today);
  const { opened_on } = person.fields;
  const wrong = !on ? t("field:day_wrong") : opened_on && on < opened_on ? t("before_opened") : undefined;
  const submit = () => {
    setTried(true);
    if (!on || wrong || close.isPending) return;
    close.mutate([person.row.id, on], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  const foot = (
    <>
      <DraftSafety of={draft.safety} />
      <Action primary type="submit" isPending={close.isPending}>
        {t("close")}
      </Action>
    </>
  );
  return (
    <DialogFrame
      title={t("close_title")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={restFailure(close.error, ["closed_on"])}
      foot={foot}
    >
      <DraftUnsafe of={draft.safety} />
      <TextInput
        label={t("last_day")}
        hint={t("today_hint")}
        value={typed}
        onChange={(typed) => draft.set({ typed })}
        error={(isTried ? wrong : undefined) ?? fieldFailure(close.error, "closed_on", labels)}
        autoFocus
      />
      <ul className="means">
        <li>{t("close_means.counted")}</li>
        {person.row.consents.includes("office") ? <li>{t("close_means.office")}</li> : null}
        <li>{t("close_means.stays")}</li>
        <li>{t("close_means.again")}</li>
      </ul>
    </DialogFrame>
  );
}
