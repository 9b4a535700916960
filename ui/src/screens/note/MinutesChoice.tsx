import { useTranslation } from "react-i18next";
import { Chips } from "../../design/parts/Chips";
import { TextInput } from "../../design/parts/fields";
import { quickMinutes } from "./usual";

interface Props {
  /** As they are shown. */
  value: string;
  onChange: (minutes: string) => void;
  error?: string | undefined;
}

/** How long: what is usual is chosen already, `+` and `−` change it, any number can be typed. */
export function MinutesChoice({ value, onChange, error }: Props) {
  const { t } = useTranslation("note");
  return (
    <div className="row">
      <div data-keys="">
        <Chips
          label={t("minutes")}
          options={quickMinutes.map((code) => ({ code, label: code }))}
          value={quickMinutes.filter((quick) => quick === value)}
          onChange={([quick]) => onChange(quick ?? "")}
        />
      </div>
      <div className="note-minutes">
        <TextInput label={t("other_minutes")} value={value} onChange={onChange} error={error} />
      </div>
    </div>
  );
}
