import { ListBox, ListBoxItem } from "react-aria-components";
import { useTranslation } from "react-i18next";
import { allSheetKind, type SheetKind } from "../../backend/types";
import { useLabels } from "../../i18n/labels";

/** All kinds with what each is for. Arrows or the first letters choose, `Eingabe` takes it. */
export function ChooseKind({ onChoose }: { onChoose: (kind: SheetKind) => void }) {
  const { t } = useTranslation("sheet");
  const labels = useLabels();
  return (
    <ListBox
      className="sheet-kinds"
      aria-label={t("kinds")}
      selectionMode="none"
      autoFocus="first"
      onAction={(key) => onChoose(key as SheetKind)}
    >
      {allSheetKind.map((kind) => {
        const title = labels.of("sheet_kind", kind);
        return (
          <ListBoxItem key={kind} id={kind} className="sheet-kind" textValue={title}>
            <b>{title}</b>
            <span className="second">{t(`kind.${kind}`)}</span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
