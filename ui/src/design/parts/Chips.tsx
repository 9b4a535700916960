import { Check } from "lucide-react";
import { type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Icon } from "./Icon";

interface Props<Code extends string> {
  label: string;
  options: readonly { code: Code; label: string }[];
  value: readonly Code[];
  onChange: (value: Code[]) => void;
  /** Several may be chosen. */
  many?: boolean;
  /** One is always chosen. */
  required?: boolean;
  low?: boolean;
  /** The first one, or the chosen one, takes the focus. */
  autoFocus?: boolean;
}

/** A few choices side by side; arrows move inside, `Tab` goes on. A chosen one has a check, not only a colour. */
export function Chips<Code extends string>(props: Props<Code>) {
  const { label, options, value, onChange, many, required, low, autoFocus } = props;
  const first = value[0] ?? options[0]?.code;
  return (
    <ToggleButtonGroup
      className="choices"
      aria-label={label}
      selectionMode={many ? "multiple" : "single"}
      disallowEmptySelection={required ?? false}
      selectedKeys={value as readonly Key[]}
      onSelectionChange={(keys) => onChange([...keys] as Code[])}
    >
      {options.map((option) => (
        <ToggleButton
          className={low ? "choice choice-low" : "choice"}
          key={option.code}
          id={option.code}
          autoFocus={Boolean(autoFocus) && option.code === first}
        >
          {value.includes(option.code) ? <Icon of={Check} /> : null}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
