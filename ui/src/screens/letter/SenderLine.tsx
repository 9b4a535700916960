import { useTranslation } from "react-i18next";
import type { LetterSender } from "../../backend/types";
import { allLetterSender } from "../../backend/types/codes";
import { Chips } from "../../design/parts/Chips";
import { FormLine } from "../../design/parts/FormLine";
import { useLabels } from "../../i18n/labels";
import { digitAt } from "./digits";

interface Props {
  value: LetterSender | null;
  isMissing: boolean;
  autoFocus: boolean;
  onChange: (sender: LetterSender) => void;
}

/** Who wrote. */
export function SenderLine({ value, isMissing, autoFocus, onChange }: Props) {
  const { t } = useTranslation("letter");
  const labels = useLabels();
  return (
    <FormLine label={t("sender")} error={isMissing ? t("wrong.sender") : undefined}>
      <Chips
        low
        label={t("sender")}
        options={allLetterSender.map((code, place) => ({
          code,
          label: labels.of("letter_sender", code),
          press: digitAt(place),
        }))}
        value={value ? [value] : []}
        onChange={([sender]) => sender && onChange(sender)}
        autoFocus={autoFocus}
      />
    </FormLine>
  );
}
