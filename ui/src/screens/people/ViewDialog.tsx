import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SavedView } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { DialogFrame } from "../../design/parts/DialogFrame";
import { TextInput } from "../../design/parts/fields";
import { Notice } from "../../design/parts/Notice";

interface Props {
  /** The view that is renamed; empty for a new one. */
  before: SavedView | null;
  own: readonly SavedView[];
  isSaving: boolean;
  error: unknown;
  /** With an id that view is replaced. */
  onSave: (name: string, id?: string) => void;
  onClose: () => void;
}

const LONGEST = 60;

/** Gives a view its name. A name that is taken can be given to the new one. */
export function ViewDialog({ before, own, isSaving, error, onSave, onClose }: Props) {
  const { t } = useTranslation(["people", "common"]);
  const [name, setName] = useState(before?.name ?? "");
  const [wasTried, setTried] = useState(false);
  const wanted = name.trim();
  const same = own.find((view) => view !== before && view.name === wanted);
  const fault = wanted === "" ? t("view.nameless") : wanted.length > LONGEST ? t("view.too_long") : undefined;
  const taken = same && before ? t("view.taken") : undefined;
  const save = () => {
    setTried(true);
    if (!isSaving && !fault && !taken) onSave(wanted, same?.id);
  };
  return (
    <DialogFrame
      small
      title={before ? t("view.rename_title") : t("view.save_title")}
      onClose={onClose}
      onSubmit={save}
      error={error}
      foot={
        <Action primary type="submit" keys={t("common:key_enter")} isPending={isSaving}>
          {same && !before ? t("view.replace") : t("common:save")}
        </Action>
      }
    >
      <TextInput
        autoFocus
        label={t("view.name")}
        hint={t("view.hint")}
        value={name}
        onChange={setName}
        error={wasTried ? (fault ?? taken) : undefined}
      />
      {same && !before ? <Notice tone="info">{t("view.exists")}</Notice> : null}
    </DialogFrame>
  );
}
