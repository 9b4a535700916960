import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DraftUnsafe } from "../../../app/DraftSafety";
import { useDo } from "../../../app/queries";
import { SaveFoot } from "../../../app/SaveFoot";
import { useBackend } from "../../../backend/context";
import type { FamilyView, PersonDetail, PersonRef } from "../../../backend/types";
import { Chips } from "../../../design/parts/Chips";
import { DialogFrame } from "../../../design/parts/DialogFrame";
import { Fault } from "../../../design/parts/Fault";
import { Choice, TextInput, YesNo } from "../../../design/parts/fields";
import { Name } from "../../../design/parts/Name";
import { PersonPicker } from "../../note/PersonPicker";
import { useTyping } from "../typing";
import { type TieCode, tieCodes, tieOf } from "./ties";
import { useTieWords } from "./useTieWords";

interface Props {
  person: PersonDetail;
  family: FamilyView;
  onClose: () => void;
}

interface Typed {
  hasFile: boolean;
  chosen: PersonRef | null;
  name: string;
  livesIn: string;
  tie: TieCode | null;
  shares: boolean;
}

const blank: Typed = { hasFile: true, chosen: null, name: "", livesIn: "", tie: null, shares: false };

/** Enters somebody of the family, or somebody she keeps house with: from the files, or by name alone. */
export function RelativeDialog({ person, family, onClose }: Props) {
  const { t } = useTranslation("family");
  const words = useTieWords();
  const backend = useBackend();
  const { id } = person.row;
  const draft = useTyping<Typed>(`person:edit:${id}:relative`, blank);
  const { hasFile, chosen, name, livesIn, tie, shares } = draft.value;
  const set = (part: Partial<Typed>) => draft.set((before) => ({ ...before, ...part }));
  const [isTried, setTried] = useState(false);

  const isNew = !family.members.some((member) => member.person?.id === chosen?.id);
  const wrong = {
    who: hasFile && (!chosen || chosen.id === id),
    name: !hasFile && name.trim() === "",
    // Without a file there is nothing but the tie; with one she may simply keep house with her.
    tie: tie === null && !(hasFile && shares),
  };
  const save = useDo(async () => {
    if (tie) {
      const { kind, isFirst } = tieOf(tie);
      const other = hasFile ? (chosen?.id ?? null) : null;
      const [from, to] = isFirst ? [id, other] : [other, id];
      const to_name = hasFile ? "" : name.trim();
      await backend.relationshipAdd({ from, to, kind, to_name, lives_in: hasFile ? "" : livesIn.trim() });
    }
    if (hasFile && shares && chosen) {
      await backend.householdJoin(family.household ? [id, chosen.id] : [chosen.id, id], "");
    }
  });
  const submit = () => {
    setTried(true);
    if (Object.values(wrong).some(Boolean) || save.isPending) return;
    save.mutate([], {
      onSuccess: () => {
        draft.drop();
        onClose();
      },
    });
  };
  const foot = <SaveFoot safety={draft.safety} isPending={save.isPending} />;
  return (
    <DialogFrame title={t("add")} onClose={onClose} onSubmit={submit} small error={save.error} foot={foot}>
      <DraftUnsafe of={draft.safety} />
      <Chips<"file" | "name">
        required
        label={t("known")}
        options={[
          { code: "file", label: t("with_file") },
          { code: "name", label: t("without_file") },
        ]}
        value={[hasFile ? "file" : "name"]}
        onChange={([code]) => set({ hasFile: code !== "name" })}
      />
      {hasFile ? (
        <div className="field">
          <PersonPicker
            value={chosen ? [chosen] : []}
            onChange={(persons) => set({ chosen: persons.at(-1) ?? null })}
            autoFocus
          />
          <Fault of={isTried && wrong.who ? t(chosen ? "herself" : "who_missing") : undefined} />
        </div>
      ) : (
        <>
          <TextInput
            label={t("name")}
            value={name}
            onChange={(name) => set({ name })}
            error={isTried && wrong.name ? t("name_missing") : undefined}
            autoFocus
          />
          <TextInput
            label={t("lives_in")}
            hint={t("lives_in_hint")}
            value={livesIn}
            onChange={(livesIn) => set({ livesIn })}
          />
        </>
      )}
      <Choice<TieCode>
        label={t("tie_is")}
        {...(hasFile ? { open: t("no_tie") } : {})}
        options={tieCodes.map((code) => ({ code, label: words(code, null) }))}
        value={tie}
        onChange={(tie) => set({ tie })}
        error={isTried && wrong.tie ? t(hasFile ? "tie_or_household" : "tie_missing") : undefined}
      />
      <p className="hint">
        {t("tie_hint")} <Name of={person.row.names} />
      </p>
      {hasFile && isNew ? (
        <div>
          <YesNo value={shares} onChange={(shares) => set({ shares })}>
            {t("shares")}
          </YesNo>
          <p className="hint">{t("shares_hint")}</p>
        </div>
      ) : null}
    </DialogFrame>
  );
}
