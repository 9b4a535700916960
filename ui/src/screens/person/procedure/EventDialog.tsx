import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { SaveFoot } from "../../../app/SaveFoot";
import { useDraft } from "../../../app/useDraft";
import { useBackend } from "../../../backend/context";
import type { NewProcedureEvent, ProcedureEventView, ProcedureView } from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { Chips } from "../../../design/parts/Chips";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Choice, TextInput } from "../../../design/parts/fields";
import { blankEvent, draftOf, draftToEvent } from "./typedEvent";

interface Props {
  person: string;
  /** The one that is corrected; a new one without it. */
  event: ProcedureEventView | null;
  procedure: ProcedureView;
  today: Day;
  onClose: () => void;
}

/** Enters something that happened, or corrects it. What typically comes next is offered first. */
export function EventDialog({ person, event, procedure, today, onClose }: Props) {
  const { t } = useTranslation("procedure");
  const backend = useBackend();
  const { kinds, documents } = procedure;
  const place = event ? `person:edit:${person}:procedure:${event.id}` : `person:edit:${person}:procedure`;
  const draft = useDraft(place, event ? draftOf(event) : blankEvent);
  const { value } = draft;
  const [isTried, setTried] = useState(false);
  const read = draftToEvent(value, kinds, today);
  const wrong = isTried && "wrong" in read ? read.wrong : {};
  const save = useDo(async (entered: NewProcedureEvent) => {
    await (event ? backend.procedureCorrect(event.id, entered) : backend.procedureAdd(person, entered));
  });
  const change = (part: Partial<typeof value>) => draft.set((before) => ({ ...before, ...part }));
  const kind = kinds.find((one) => one.code === value.kind);
  const choose = (code: string | null) =>
    change({ kind: code ?? "", document: kinds.find((one) => one.code === code)?.document ?? null });
  const likely = kinds.filter((one) => procedure.likely.includes(one.code));
  const submit = () => {
    setTried(true);
    if ("wrong" in read || save.isPending) return;
    save.mutate([read.event], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  return (
    <DialogFrame
      title={t(event ? "correct" : "add")}
      onClose={onClose}
      onSubmit={submit}
      small
      error={save.error}
      foot={<SaveFoot safety={draft.safety} isPending={save.isPending} />}
    >
      <DraftUnsafe of={draft.safety} />
      {!event && likely.length > 0 ? (
        <div className="field">
          <p className="field-label">{t("likely")}</p>
          <Chips
            low
            autoFocus
            label={t("likely")}
            options={likely.map(({ code, name }) => ({ code, label: name }))}
            value={likely.some((one) => one.code === value.kind) ? [value.kind] : []}
            onChange={([code]) => choose(code ?? null)}
          />
        </div>
      ) : null}
      <Choice
        label={t("kind")}
        value={value.kind || null}
        onChange={choose}
        options={kinds.map(({ code, name }) => ({ code, label: name }))}
        error={wrong.kind ? t("wrong.kind") : undefined}
      />
      <div className="grid-2">
        <TextInput
          label={t("day")}
          hint={kind?.day ?? t("day_hint")}
          value={value.day}
          onChange={(day) => change({ day })}
          error={wrong.day ? t(`wrong.day_${wrong.day}`) : undefined}
        />
        {kind?.until ? (
          <TextInput
            label={kind.until}
            value={value.until}
            onChange={(until) => change({ until })}
            error={wrong.until ? t(`wrong.until_${wrong.until}`) : undefined}
          />
        ) : null}
      </div>
      <Choice
        label={t("document")}
        value={value.document}
        onChange={(document) => change({ document })}
        options={documents.map(({ code, name }) => ({ code, label: name }))}
        open={t("no_document")}
      />
      <TextInput
        label={t("remark")}
        hint={t("remark_hint")}
        value={value.remark}
        onChange={(remark) => change({ remark })}
      />
    </DialogFrame>
  );
}
