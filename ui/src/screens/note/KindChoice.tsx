import { useTranslation } from "react-i18next";
import type { ContactKind } from "../../backend/types";
import { Action } from "../../design/parts/Action";
import { Chips } from "../../design/parts/Chips";
import { useLabels } from "../../i18n/labels";
import { digitOf, FIRST_KINDS, kinds } from "./usual";

interface Props {
  value: ContactKind | null;
  onChange: (kind: ContactKind | null) => void;
  isOpen: boolean;
  onOpen: () => void;
  autoFocus: boolean;
}

/** What kind of contact: the usual five, the others behind `0`. */
export function KindChoice({ value, onChange, isOpen, onOpen, autoFocus }: Props) {
  const { t } = useTranslation("note");
  const labels = useLabels();
  const offered = kinds.filter((kind, place) => isOpen || place < FIRST_KINDS || kind === value);
  return (
    <Chips
      label={t("kind")}
      options={offered.map((kind) => ({
        code: kind,
        label: labels.of("contact_kind", kind),
        press: digitOf(kind),
      }))}
      value={value ? [value] : []}
      autoFocus={autoFocus}
      onChange={([kind]) => onChange(kind ?? null)}
      end={
        isOpen ? null : (
          <Action quiet keys="0" onPress={onOpen}>
            {t("more")} <span className="vh">{t("kind")}</span>
          </Action>
        )
      }
    />
  );
}
