import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox } from "react-aria-components";
import { Icon } from "./Icon";

interface YesNoProps {
  value: boolean;
  onChange: (value: boolean) => void;
  children: ReactNode;
}

/** Yes or no. */
export function YesNo({ value, onChange, children }: YesNoProps) {
  return (
    <Checkbox className="check" isSelected={value} onChange={onChange}>
      <span className="check-box" aria-hidden="true">
        {value ? <Icon of={Check} /> : null}
      </span>
      <span>{children}</span>
    </Checkbox>
  );
}
