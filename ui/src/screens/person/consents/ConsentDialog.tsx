import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftSafety, DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { useBackend } from "../../../backend/context";
import {
  allConsentForm,
  allConsentPurpose,
  type ConsentForm,
  type ConsentPurpose,
} from "../../../backend/types";
import type { Day } from "../../../dates/iso";
import { parseDay } from "../../../dates/typed";
import { Action } from "../../../design/parts/Action";
import { Chips } from "../../../design/parts/Chips";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { TextInput } from "../../../design/parts/fields";
import { useLabels } from "../../../i18n/labels";
import { useTyping } from "../typing";

interface Typed {
  purpose: ConsentPurpose;
  form: ConsentForm;
  recipient: string;
  given: string;
  until: string;
}

const blank = { form: "signed" as const, recipient: "", given: "", until: "" };

/** Records what a person agrees to, for one purpose. */
export function ConsentDialog({
  person,
  purpose: asked,
  today,
  onClose,
}: {
  person: string;
  /** What it begins with. */
  purpose: ConsentPurpose;
  today: Day;
  onClose: () => void;
}) {
  const { t } = useTranslation(["consent", "common"]);
  const labels = useLabels();
  const backend = useBackend();
  const draft = useTyping<Typed>(`person:edit:${person}:consent:${asked}`, { ...blank, purpose: asked });
  const { purpose, form, recipient, given, until } = draft.value;
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }));
  const [isTried, setTried] = useState(false);
  const give = useDo(backend.consentGive);

  const given_on = given.trim() ? parseDay(given, today) : null;
  const until_on = until.trim() ? parseDay(until, today) : null;
  const wrong = {
    recipient: purpose === "release" && !recipient.trim(),
    given: given.trim() !== "" && !given_on,
    until: until.trim() !== "" && !until_on,
  };
  const told = (isWrong: boolean, sentence: string) => (isTried && isWrong ? sentence : undefined);
  const save = () => {
    setTried(true);
    if (wrong.recipient || wrong.given || wrong.until || give.isPending) return;
    const consent = { person, purpose, recipient: recipient.trim(), given_on, until_on, form };
    give.mutate([consent], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };

  const foot = (
    <>
      <DraftSafety of={draft.safety} />
      <Action primary type="submit" isPending={give.isPending}>
        {t("common:save")}
      </Action>
    </>
  );
  return (
    <DialogFrame title={t("give")} onClose={onClose} onSubmit={save} small error={give.error} foot={foot}>
      <DraftUnsafe of={draft.safety} />
      <div className="field">
        <p className="field-label">{t("purpose")}</p>
        <Chips
          required
          autoFocus
          label={t("purpose")}
          options={labels.options("consent_purpose", allConsentPurpose)}
          value={[purpose]}
          onChange={([chosen]) => chosen && set({ purpose: chosen })}
        />
        <p className="hint">{t(`explain.${purpose}`)}</p>
      </div>
      {purpose === "release" ? (
        <TextInput
          label={t("recipient")}
          hint={t("recipient_hint")}
          value={recipient}
          onChange={(recipient) => set({ recipient })}
          error={told(wrong.recipient, t("recipient_missing"))}
        />
      ) : null}
      <div className="field">
        <p className="field-label">{t("form")}</p>
        <Chips
          required
          label={t("form")}
          options={labels.options("consent_form", allConsentForm)}
          value={[form]}
          onChange={([chosen]) => chosen && set({ form: chosen })}
        />
      </div>
      <div className="grid-2">
        <TextInput
          label={t("given_on")}
          hint={t("given_hint")}
          value={given}
          onChange={(given) => set({ given })}
          error={told(wrong.given, t("date_wrong"))}
        />
        <TextInput
          label={t("until_on")}
          hint={t("until_hint")}
          value={until}
          onChange={(until) => set({ until })}
          error={told(wrong.until, t("date_wrong"))}
        />
      </div>
    </DialogFrame>
  );
}
