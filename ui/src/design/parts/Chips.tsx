import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { type Key, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Icon } from "./Icon";
import { Keycap } from "./Keycap";

interface Props<Code extends string> {
  label: string;
  /** What can be chosen; `press` is the key that does the same. */
  options: readonly { code: Code; label: string; press?: string | undefined }[];
  value: readonly Code[];
  onChange: (value: Code[]) => void;
  /** Several may be chosen. */
  many?: boolean;
  /** One is always chosen. */
  required?: boolean;
  low?: boolean;
  /** What stands behind the last one: how to see more of them. */
  end?: ReactNode;
  /** The first one, or the chosen one, takes the focus. */
  autoFocus?: boolean;
}

/** A few choices side by side; arrows move inside, `Tab` goes on. A chosen one has a check, not only a colour. */
export function Chips<Code extends string>(props: Props<Code>) {
  const { label, options, value, onChange, many, required, low, end, autoFocus } = props;
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
          {...(option.press ? { "aria-keyshortcuts": option.press } : {})}
        >
          {option.press ? <Keycap>{option.press}</Keycap> : null}
          {value.includes(option.code) ? <Icon of={Check} /> : null}
          {option.label}
        </ToggleButton>
      ))}
      {end}
    </ToggleButtonGroup>
  );
}
