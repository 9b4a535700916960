import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { SaveFoot } from "../../../app/SaveFoot";
import { useBackend } from "../../../backend/context";
import type { NewStay, StayView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { parseDay } from "../../../dates/typed";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { TextInput } from "../../../design/parts/fields";
import { useLabels } from "../../../i18n/labels";
import { useTyping } from "../typing";
import { fieldFailure, restFailure } from "./fieldFailure";
import { Suggested } from "./Suggested";
import { typedDate } from "./typedFacts";

interface Props {
  person: string;
  /** The stay to correct; none for a move. */
  stay: StayView | null;
  /** She lives somewhere: a new stay is a move. */
  hasHome: boolean;
  today: Day;
  onClose: () => void;
}

/** A move, or a stay that is corrected or ends. */
export function StayDialog({ person, stay, hasHome, today, onClose }: Props) {
  const { t } = useTranslation(["facts", "field", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const shelters = useQuery({ queryKey: ["shelters"], queryFn: () => backend.shelterList() });
  const draft = useTyping(`person:edit:${person}:stay:${stay?.id ?? "new"}`, {
    shelter: stay?.shelter ?? "",
    room: stay?.room ?? "",
    from_on: typedDate(stay?.from_on),
    to_on: typedDate(stay?.to_on),
  });
  const [isTried, setTried] = useState(false);
  const typed = draft.value;
  const set = (part: Partial<typeof typed>) => draft.set((before) => ({ ...before, ...part }));
  const save = useDo(async (typed: NewStay) => {
    if (stay) await backend.stayEdit(stay.id, typed);
    else await backend.stayAdd(person, typed);
  });

  const day = (text: string) => (text.trim() ? parseDay(text, today) : null);
  const [from_on, to_on] = [day(typed.from_on), day(typed.to_on)];
  const wrong: Record<string, string | undefined> = {
    shelter: typed.shelter.trim() === "" ? t("shelter_missing") : undefined,
    from_on: typed.from_on.trim() && !from_on ? t("field:day_wrong") : undefined,
    to_on:
      typed.to_on.trim() && !to_on
        ? t("field:day_wrong")
        : from_on && to_on && to_on < from_on
          ? t("ends_before")
          : undefined,
  };
  const error = (field: string) =>
    (isTried ? wrong[field] : undefined) ?? fieldFailure(save.error, field, labels);
  const submit = () => {
    setTried(true);
    if (Object.values(wrong).some(Boolean) || save.isPending) return;
    save.mutate([{ shelter: typed.shelter.trim(), room: typed.room.trim(), from_on, to_on }], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  const foot = <SaveFoot safety={draft.safety} isPending={save.isPending} />;
  return (
    <DialogFrame
      title={t(stay ? "stay_edit" : hasHome ? "move" : "move_in")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={restFailure(save.error, ["shelter", "room", "from_on", "to_on"])}
      foot={foot}
    >
      <DraftUnsafe of={draft.safety} />
      {stay ? null : <p className="small muted">{t(hasHome ? "move_hint" : "move_in_hint")}</p>}
      <div className="grid-2">
        <Suggested
          label={labels.field("shelter")}
          hint={t("shelter_hint")}
          suggestions={(shelters.data ?? []).flatMap((row) => row.fields.name ?? [])}
          value={typed.shelter}
          onChange={(shelter) => set({ shelter })}
          error={error("shelter")}
          autoFocus
        />
        <TextInput
          label={labels.field("room")}
          value={typed.room}
          onChange={(room) => set({ room })}
          error={error("room")}
        />
        <TextInput
          label={labels.field("moved_in_on")}
          hint={stay ? t("field:day_hint") : t("today_hint")}
          value={typed.from_on}
          onChange={(from_on) => set({ from_on })}
          error={error("from_on")}
        />
        <TextInput
          label={t("moved_out_on")}
          hint={t("moved_out_hint")}
          value={typed.to_on}
          onChange={(to_on) => set({ to_on })}
          error={error("to_on")}
        />
      </div>
    </DialogFrame>
  );
}
