import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { LetterKind, LetterStart } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { FormLine } from "../../design/parts/FormLine";
import { digitAt } from "./digits";
import { kindOf, type LetterDraft, NOTHING } from "./letterDraft";
import { useKindName, useLength } from "./words";

interface Props {
  draft: LetterDraft;
  start: LetterStart | undefined;
  isMissing?: boolean;
  onChange: (part: Partial<LetterDraft>) => void;
}

/** So many kinds of letters are offered at once; a sender seldom has more that matter. */
const FIRST = 4;
/** The instruction names no length, or nobody can read it. */
const UNSAID = "?";

/** What a letter of the chosen sender sets going, and what its instruction on remedies says. */
export function KindLines({ draft, start, isMissing = false, onChange }: Props) {
  const { t } = useTranslation("letter");
  const length = useLength();
  const kind = kindOf(draft, start);
  if (!draft.sender) return null;
  return (
    <>
      <KindLine
        // Another sender has other kinds, and shows the first of them again.
        key={draft.sender}
        kinds={start?.kinds.filter((one) => one.sender === draft.sender) ?? []}
        value={draft.rule}
        error={isMissing ? t("wrong.rule") : undefined}
        onChange={(rule) => onChange({ rule, said: null })}
      />
      {kind && kind.lengths.length > 0 ? (
        <FormLine label={t("said")}>
          <Chips
            low
            label={t("said")}
            options={[
              ...kind.lengths.map((code, place) => ({
                code,
                label: length(code),
                press: digitAt(place),
              })),
              { code: UNSAID, label: t("unsaid"), press: digitAt(kind.lengths.length) },
            ]}
            value={[draft.said ?? UNSAID]}
            onChange={([said]) => onChange({ said: said === UNSAID || !said ? null : said })}
          />
        </FormLine>
      ) : null}
    </>
  );
}

interface KindProps {
  kinds: LetterKind[];
  value: string | null;
  error: string | undefined;
  onChange: (rule: string) => void;
}

function KindLine({ kinds, value, error, onChange }: KindProps) {
  const { t } = useTranslation("letter");
  const nameOf = useKindName();
  const [isOpen, setOpen] = useState(false);
  const shown = kinds.filter((kind, place) => isOpen || place < FIRST || kind.rule === value);
  const options = shown.map((kind, place) => ({
    code: kind.rule,
    label: nameOf(kind),
    press: digitAt(place),
  }));
  const nothing = { code: NOTHING, label: t("nothing"), press: digitAt(options.length) };
  return (
    <FormLine label={t("kind_of")} error={error}>
      <Chips
        low
        label={t("kind_of")}
        options={[...options, nothing]}
        value={value === null ? [] : [value]}
        onChange={([rule]) => rule !== undefined && onChange(rule)}
        end={
          isOpen || kinds.length <= FIRST ? null : (
            <Action quiet onPress={() => setOpen(true)}>
              {t("more_kinds", { count: kinds.length - FIRST })}
            </Action>
          )
        }
      />
    </FormLine>
  );
}
